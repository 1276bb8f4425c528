/** Marks the threads of messages to be derived again. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';

export async function markThreads(
  db: Store['db'],
  workspaceId: number,
  messageIds: readonly number[],
): Promise<void> {
  if (messageIds.length === 0) return;
  await sql`
    insert into dirty_thread (workspace_id, thread_id)
    select distinct workspace_id, thread_id from message
    where workspace_id = ${workspaceId} and message_id = any(${`{${messageIds.join(',')}}`}::bigint[])
    on conflict do nothing`.execute(db);
}
