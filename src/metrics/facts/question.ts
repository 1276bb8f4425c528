import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** METRICS §4: the cohort view, which also shows what is still open. */
export const question: Fact = {
  id: 'question',
  row: 'one question, answered or not, on the day it was asked',
  from: () => sql`reply_clock f`,
  time: { local: sql`f.local_asked_at`, instant: sql`f.asked_at` },
  where: sql`f.waits_for in ('us', 'them')`,
};
