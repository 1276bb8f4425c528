/** A closed ticket is opened by no message: the question gets a ticket of its own (METRICS §7). */
import { sql } from 'kysely';
import type { TicketState } from '../../derive/support/ticket.ts';
import type { Store } from '../../store/store.ts';
import { holdWorkspace } from '../workspace.ts';
import { markTickets } from './mark-tickets.ts';
import type { MeantTicket } from './ticket-history.ts';

export interface FollowUp {
  ticketId: number;
  /** The question that came after it was closed. */
  messageId: number;
  /** Epoch seconds. */
  at: number;
}

/** The first question that came after it was closed, where nobody opened it again; what follows belongs to that one. */
export function followUpOf({ row, mail }: MeantTicket, { status, spans }: TicketState): FollowUp | null {
  if (status !== 'closed') return null;
  const before = spans.findLast(span => span.status !== 'closed');
  const closedAt = before?.to ?? spans[0]?.from ?? 0;
  const question = mail.find(
    one => one.at > closedAt && one.by === 'customer' && one.public && !one.acknowledgement,
  );
  return question === undefined
    ? null
    : { ticketId: row.ticket_id, messageId: question.message_id, at: question.at };
}

/** Inside the transaction that derives the tickets they follow. */
export async function openFollowUps(
  db: Store['db'],
  workspaceId: number,
  found: readonly FollowUp[],
): Promise<void> {
  if (found.length === 0) return;
  await holdWorkspace(db, workspaceId);
  const array = (values: number[]) => `{${values.join(',')}}`;
  const { rows } = await sql<{ ticket_id: number }>`
    insert into ticket (workspace_id, ticket_id, number, message_id, channel, started_by_us, created_at, split_from)
    select ${workspaceId}::bigint, last.id + n.i, last.number + n.i, n.message_id, 'email', false, to_timestamp(n.at), n.ticket_id
    from unnest(${array(found.map(one => one.ticketId))}::bigint[], ${array(found.map(one => one.messageId))}::bigint[],
      ${array(found.map(one => one.at))}::float8[]) with ordinality as n (ticket_id, message_id, at, i)
    cross join (select coalesce(max(ticket_id), 0) as id, coalesce(max(number), 0) as number
      from ticket where workspace_id = ${workspaceId}) last
    on conflict do nothing returning ticket_id`.execute(db);
  await markTickets(db, workspaceId, [...rows.map(row => row.ticket_id), ...found.map(one => one.ticketId)]);
}
