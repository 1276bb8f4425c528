/** Tickets that begin with mail: made when the conversation is derived, in the same transaction as its facts (METRICS §7 "Ticket"). */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { holdWorkspace } from '../workspace.ts';
import { markTickets } from './mark-tickets.ts';

type Db = Store['db'];

/**
 * For the threads whose facts have just been replaced: a ticket for each conversation that a customer has started in a support mailbox,
 * one ticket alone for each conversation, and a mark on every ticket of theirs.
 */
export async function findTickets(
  db: Db,
  workspaceId: number,
  threads: readonly number[],
  supportMailboxIds: readonly number[],
): Promise<void> {
  const theirs = sql`= any(${list(threads)}::bigint[])`;
  if (supportMailboxIds.length > 0) await makeTickets(db, workspaceId, theirs, supportMailboxIds);
  const { rows } = await sql<Found>`
    select t.ticket_id, m.conversation_id, t.split_from from message_fact m
    join ticket t on t.workspace_id = m.workspace_id and t.message_id = m.message_id
    where m.workspace_id = ${workspaceId} and m.thread_id ${theirs}
    order by t.created_at, t.ticket_id`.execute(db);
  if (rows.length === 0) return;
  await joinTickets(db, workspaceId, rows);
  await markTickets(
    db,
    workspaceId,
    rows.map(row => row.ticket_id),
  );
}

interface Found {
  ticket_id: number;
  conversation_id: number;
  /** A part of a conversation stays a ticket of its own. */
  split_from: number | null;
}

const list = (ids: readonly number[]) => `{${ids.join(',')}}`;
type Threads = ReturnType<typeof sql>;

async function makeTickets(db: Db, workspaceId: number, theirs: Threads, mailboxIds: readonly number[]) {
  // Whoever makes a ticket by hand at this moment waits for these numbers, or these for theirs.
  await holdWorkspace(db, workspaceId);
  await sql`
    insert into ticket (workspace_id, ticket_id, number, message_id, mailbox_id, channel, started_by_us, created_at)
    select c.workspace_id, last.id + row_number() over (order by c.started_at, c.conversation_id),
      last.number + row_number() over (order by c.started_at, c.conversation_id),
      c.conversation_id, c.mailbox_id, 'email', false, q.sent_at
    from conversation c
    cross join (select coalesce(max(ticket_id), 0) as id, coalesce(max(number), 0) as number
      from ticket where workspace_id = ${workspaceId}) last
    cross join lateral (select min(m.sent_at) as sent_at from message_fact m
      where m.workspace_id = c.workspace_id and m.thread_id = c.thread_id and m.conversation_id = c.conversation_id
        and m.direction = 'inbound' and m.kind = 'human') q
    where c.workspace_id = ${workspaceId} and c.thread_id ${theirs} and c.started_by = 'them'
      and c.mailbox_id = any(${list(mailboxIds)}::bigint[])
      and not exists (select 1 from message_fact m
        join ticket t on t.workspace_id = m.workspace_id and t.message_id = m.message_id
        where m.workspace_id = c.workspace_id and m.thread_id = c.thread_id and m.conversation_id = c.conversation_id)`.execute(
    db,
  );
}

/** Threads that turned out to be one have two tickets in a conversation: the younger ones are merged away. `found`: the oldest first. */
async function joinTickets(db: Db, workspaceId: number, found: readonly Found[]): Promise<void> {
  const whole = found.filter(one => one.split_from === null);
  const shared = [...Map.groupBy(whole, one => one.conversation_id).values()].filter(some => some.length > 1);
  if (shared.length === 0) return;
  const gone = await db
    .selectFrom('ticket_event')
    .select('ticket_id')
    .where('workspace_id', '=', workspaceId)
    .where('type', '=', 'merged_away')
    .where(
      'ticket_id',
      'in',
      shared.flat().map(one => one.ticket_id),
    )
    .execute();
  const merged = new Set(gone.map(row => Number(row.ticket_id)));
  const pairs = shared.flatMap(some => {
    const [keeper, ...younger] = some.map(one => Number(one.ticket_id)).filter(id => !merged.has(id));
    return keeper === undefined ? [] : younger.map(from => ({ from, into: keeper }));
  });
  for (const { from, into } of pairs) {
    for (const [ticket, other, type] of [
      [from, into, 'merged_away'],
      [into, from, 'merged_in'],
    ] as const) {
      await sql`insert into ticket_event (workspace_id, ticket_id, event_id, at, type, origin, other_ticket_id)
        select ${workspaceId}::bigint, ${ticket}::bigint, coalesce(max(event_id), 0) + 1,
          (select greatest(a.created_at, b.created_at) from ticket a, ticket b where a.workspace_id = ${workspaceId}
            and a.ticket_id = ${from} and b.workspace_id = ${workspaceId} and b.ticket_id = ${into}),
          ${type}, 'rule', ${other}::bigint
        from ticket_event where workspace_id = ${workspaceId} and ticket_id = ${ticket}`.execute(db);
    }
  }
}
