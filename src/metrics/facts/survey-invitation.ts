import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** Sent ones alone; whoever answers by an open link was not invited. */
export const survey_invitation: Fact = {
  id: 'survey_invitation',
  row: 'one invitation that was delivered, on the day of its delivery',
  from: () => sql`survey_invitation f`,
  time: { local: sql`f.local_delivered_at`, instant: sql`f.delivered_at` },
  where: sql`f.delivered_at is not null and f.email <> '' and f.state in ('delivered', 'dismissed', 'partial', 'answered', 'closed')`,
};
