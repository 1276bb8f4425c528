import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** Of our own people, and only in groups of five or more: no row says whose answer it is, and a group is inside a figure or outside. */
export const agent_answer: Fact = {
  id: 'agent_answer',
  row: 'one answer of one of our own people, on the day its group of five or more was made',
  from: () => sql`survey_answer f`,
  time: { local: sql`f.local_at`, instant: sql`f.at` },
  where: sql`f.counted and f.group_id is not null and f.kind = 'agent' and f.scale = 'agent'`,
};
