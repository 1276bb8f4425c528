import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** Of customers. Anonymous answers are here once they are in a group of five or more, all of which have the same day and no person. */
export const survey_answer: Fact = {
  id: 'survey_answer',
  row: 'one answer to one question of a survey of customers, on the day it was given (anonymous ones: on the day their group was made)',
  from: () => sql`survey_answer f`,
  time: { local: sql`f.local_at`, instant: sql`f.at` },
  where: sql`f.counted and (not f.anonymous or f.group_id is not null) and f.kind <> 'agent'`,
};
