import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** METRICS §4: reply figures belong to the day of the reply, also when the question is older than the range. */
export const reply: Fact = {
  id: 'reply',
  row: 'one answered question, on the day of the answer',
  from: () => sql`reply_clock f`,
  time: { local: sql`f.local_answered_at`, instant: sql`f.answered_at` },
  // Both sides by name: the index by side and day is of use to every question.
  where: sql`f.waits_for in ('us', 'them') and f.local_answered_at is not null`,
};
