/** What a person decides about a conversation: whose it is, and that nobody waits any more. */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { markTickets } from '../tickets/mark-tickets.ts';
import type { Asking } from './engine-for.ts';
import { say } from './errors.data.ts';

export type Mark = { assign: number | null } | { close: true } | { reopen: true };

/** Facts follow when the workspace is derived again. Throws PulsoError `not-found`, also for what the person may not see; `bad-input`. */
export async function markConversation(
  store: Store,
  workspaceId: number,
  { engine, now }: Asking,
  userId: string,
  conversationId: number,
  mark: Mark,
): Promise<void> {
  const { results } = await engine.ask(
    {
      metrics: ['conversations'],
      filters: [['is', 'conversation', [conversationId]]],
      include: { excluded: false },
    },
    now,
  );
  if ((results[0]?.metrics[0] ?? 0) === 0) throw new PulsoError('not-found', say.noConversation);
  await store.transaction(async ({ db }) => {
    if ('assign' in mark && mark.assign !== null) {
      const mate = await db
        .selectFrom('teammate')
        .select('teammate_id')
        .where('workspace_id', '=', workspaceId)
        .where('teammate_id', '=', mark.assign)
        .executeTakeFirst();
      if (mate === undefined) throw new PulsoError('bad-input', say.noTeammate);
    }
    const change =
      'assign' in mark
        ? { assignee_id: mark.assign }
        : { closed_at: 'close' in mark ? sql<Date>`now()` : null };
    const by = { user_id: userId, changed_at: sql<Date>`now()` };
    await db
      .insertInto('conversation_mark')
      .values({
        workspace_id: workspaceId,
        message_id: conversationId,
        assignee_id: null,
        closed_at: null,
        ...by,
        ...change,
      })
      .onConflict(conflict =>
        conflict.columns(['workspace_id', 'message_id']).doUpdateSet({ ...by, ...change }),
      )
      .execute();
    const { rows } = await sql<{ ticket_id: number }>`
      select t.ticket_id from message_fact m
      join ticket t on t.workspace_id = m.workspace_id and t.message_id = m.message_id
      where m.workspace_id = ${workspaceId} and m.conversation_id = ${conversationId}
        and m.thread_id = (select thread_id from message where workspace_id = ${workspaceId} and message_id = ${conversationId})`.execute(
      db,
    );
    await markTickets(
      db,
      workspaceId,
      rows.map(row => row.ticket_id),
    );
    if ('assign' in mark) return;
    await sql`insert into dirty_thread (workspace_id, thread_id)
      select workspace_id, thread_id from message where workspace_id = ${workspaceId} and message_id = ${conversationId}
      on conflict do nothing`.execute(db);
  });
}
