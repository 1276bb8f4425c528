import { sql } from 'kysely';
import type { Fact } from '../define.ts';

export const thread: Fact = {
  id: 'thread',
  row: 'one thread, on the day of its first message',
  from: () => sql`thread f`,
  time: { local: sql`f.local_started_at`, instant: sql`f.started_at` },
  where: null,
};
