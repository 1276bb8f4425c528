import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** Mail counts once however many mailboxes hold a copy of it. */
export const message: Fact = {
  id: 'message',
  row: 'one email, in however many mailboxes',
  from: () => sql`message_fact f`,
  time: { local: sql`f.local_at`, instant: sql`f.sent_at` },
  where: null,
};
