/** Which answers the metrics of surveys count: each scale by itself, so relational and transactional ones never meet (METRICS §7). */
import { sql } from 'kysely';

export const npsAnswers = sql`f.scale = 'nps'`;
export const csatAnswers = sql`f.scale = 'csat'`;
export const cesAnswers = sql`f.scale = 'ces'`;
export const cesLowAnswers = sql`f.scale = 'ces_low_is_easy'`;
