/** Deletes what is older than the workspace keeps (METRICS §10): whole threads, once their last message is that old. */
import { sql } from 'kysely';
import { refreshRollups } from '../../metrics/rollups.ts';
import { alone } from '../alone.ts';
import type { AppContext } from '../context.ts';
import { configOf } from '../settings.ts';
import { deleteOldSurveys } from '../surveys/delete-old.ts';

const THREADS_AT_ONCE = 1000;
const BY_THREAD = [
  'message_fact',
  'delivery',
  'conversation',
  'reply_clock',
  'thread',
  'thread_ref',
  'dirty_thread',
  'message',
] as const;
const BY_TICKET = [
  'ticket_fact',
  'ticket_span',
  'ticket_change',
  'ticket_clock',
  'ticket_tag',
  'dirty_ticket',
  'ticket_event',
  'ticket',
] as const;
const BY_MESSAGE = [
  'message_label',
  'message_copy',
  'attachment',
  'conversation_mark',
  'ticket_text',
  'message_command',
] as const;

/** Returns how many threads and tickets without mail went. What is deleted comes back only where its mailbox is read from the beginning again. */
export async function deleteOld(
  context: AppContext,
  workspaceId: number,
  signal: AbortSignal,
): Promise<number> {
  const { store } = context;
  const { retention_days: days } = await configOf(store.db, workspaceId);
  if (days === undefined) return 0;
  const before = new Date(context.now().epochMilliseconds - days * 86_400_000);
  await deleteOldSurveys(store, workspaceId, before, signal);
  const gone = await alone(store, workspaceId, async () => {
    let deleted = 0;
    while (!signal.aborted) {
      const found = await store.db
        .selectFrom('thread')
        .select('thread_id')
        .where('workspace_id', '=', workspaceId)
        .where('ended_at', '<', before)
        .limit(THREADS_AT_ONCE)
        .execute();
      if (found.length === 0) break;
      const list = `{${found.map(row => row.thread_id).join(',')}}`;
      await store.transaction(async ({ db }) => {
        await deleteTickets(
          db,
          workspaceId,
          sql`message_id in (select message_id from message where workspace_id = ${workspaceId}
            and thread_id = any(${list}::bigint[]))`,
        );
        for (const table of BY_MESSAGE)
          await sql`delete from ${sql.table(table)} where workspace_id = ${workspaceId} and message_id in
            (select message_id from message where workspace_id = ${workspaceId} and thread_id = any(${list}::bigint[]))`.execute(
            db,
          );
        for (const table of BY_THREAD)
          await sql`delete from ${sql.table(table)} where workspace_id = ${workspaceId} and thread_id = any(${list}::bigint[])`.execute(
            db,
          );
      });
      deleted += found.length;
    }
    // Of tickets without mail, those in which nothing has happened since.
    const old = await store.transaction(({ db }) =>
      deleteTickets(
        db,
        workspaceId,
        sql`message_id is null and created_at < ${before.toISOString()}::timestamptz and not exists (select 1 from ticket_event e
          where e.workspace_id = ticket.workspace_id and e.ticket_id = ticket.ticket_id and e.at >= ${before.toISOString()}::timestamptz)`,
      ),
    );
    deleted += old;
    if (deleted > 0) await refreshRollups(store, workspaceId);
    return deleted;
  });
  if (gone > 0) context.tell({ workspaceId, what: 'facts' });
  return gone;
}

/** Returns how many went, with all that is known of them. */
async function deleteTickets(
  db: AppContext['store']['db'],
  workspaceId: number,
  which: ReturnType<typeof sql>,
): Promise<number> {
  const { rows } = await sql<{ ticket_id: number }>`
    select ticket_id from ticket where workspace_id = ${workspaceId} and ${which}`.execute(db);
  if (rows.length === 0) return 0;
  const list = `{${rows.map(row => row.ticket_id).join(',')}}`;
  for (const table of BY_TICKET)
    await sql`delete from ${sql.table(table)} where workspace_id = ${workspaceId} and ticket_id = any(${list}::bigint[])`.execute(
      db,
    );
  return rows.length;
}
