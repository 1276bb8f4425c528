import { sql } from 'kysely';
import type { Fact } from '../define.ts';

export const conversation: Fact = {
  id: 'conversation',
  row: 'one conversation, on the day of its first message',
  from: () => sql`conversation f`,
  time: { local: sql`f.local_started_at`, instant: sql`f.started_at` },
  where: null,
};
