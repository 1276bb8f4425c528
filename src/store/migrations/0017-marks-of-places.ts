/**
 * Whether a message is unread or starred where it lies. One message may lie in several mailboxes: it counts as unread while it is
 * so in one of them, which a label of the message alone cannot tell. Null: read before this was kept.
 */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table live_copy add column unread boolean, add column starred boolean`.execute(db);
}
