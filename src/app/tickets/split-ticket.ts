/** What is said from one message on becomes a ticket of its own. */
import { sql } from 'kysely';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { AppContext } from '../context.ts';
import { nextNumber } from '../people/numbers.ts';
import { type Acting, act, addEvents } from './acting.ts';
import { say } from './errors.data.ts';
import { loadTickets, type TicketRow } from './load-tickets.ts';
import { assertTicket } from './ticket-sight.ts';
import { mailByTicket } from './whose-mail.ts';

export const splitSchema = z.union([
  z.strictObject({ message_id: z.int().positive() }),
  z.strictObject({ event_id: z.int().positive() }),
]);

/** Throws PulsoError `not-found`, `bad-input`. */
export async function splitTicket(
  context: AppContext,
  acting: Acting,
  ticketId: number,
  from: z.output<typeof splitSchema>,
): Promise<{ id: number; number: number }> {
  await assertTicket(acting.asking, ticketId);
  const { workspaceId } = acting;
  return act(context, acting, async db => {
    const id = await nextNumber(db, 'ticket', 'ticket_id', workspaceId);
    const number = await nextNumber(db, 'ticket', 'number', workspaceId);
    const chunk = await loadTickets(db, workspaceId, [ticketId]);
    const [ticket] = chunk.tickets;
    if (ticket === undefined) throw new PulsoError('not-found', say.noTicket);
    const made = { id, number, ticket, userId: acting.userId };
    if ('message_id' in from) {
      const mail = mailByTicket(chunk).get(ticketId) ?? [];
      const at = mail.findIndex(one => one.message_id === from.message_id);
      const message = mail[at];
      if (message === undefined || at === 0) throw new PulsoError('bad-input', say.splitAfterFirst);
      await insertTicket(db, workspaceId, { ...made, messageId: message.message_id, at: message.at });
    } else {
      const events = chunk.events.get(ticketId) ?? [];
      const said = events
        .filter(one => one.type === 'message')
        .toSorted((a, b) => a.at - b.at || a.event_id - b.event_id);
      const at = said.findIndex(one => one.event_id === from.event_id);
      const first = said[at];
      if (first === undefined || (at === 0 && (chunk.mail.size === 0 || said.length === 1)))
        throw new PulsoError('bad-input', say.splitAfterFirst);
      await insertTicket(db, workspaceId, { ...made, messageId: null, at: first.at });
      const moved = `{${said
        .slice(at)
        .map(one => one.event_id)
        .join(',')}}`;
      await sql`update ticket_event set ticket_id = ${id} where workspace_id = ${workspaceId} and ticket_id = ${ticketId}
        and event_id = any(${moved}::bigint[])`.execute(db);
    }
    await addEvents(
      db,
      acting,
      ticketId,
      [{ type: 'split', other_ticket_id: id, value: 'out' }],
      context.now(),
    );
    await addEvents(
      db,
      acting,
      id,
      [{ type: 'split', other_ticket_id: ticketId, value: 'in' }],
      context.now(),
    );
    return {
      ids: [ticketId, id],
      audit: { action: 'ticket-made', ticket: number, split: ticketId },
      result: { id, number },
    };
  });
}

async function insertTicket(
  db: Store['db'],
  workspaceId: number,
  made: {
    id: number;
    number: number;
    ticket: TicketRow;
    userId: string;
    messageId: number | null;
    at: number;
  },
): Promise<void> {
  const { ticket } = made;
  await db
    .insertInto('ticket')
    .values({
      workspace_id: workspaceId,
      ticket_id: made.id,
      number: made.number,
      message_id: made.messageId,
      mailbox_id: ticket.conversation_mailbox_id ?? ticket.mailbox_id,
      requester_id: ticket.requester_id,
      channel: ticket.channel,
      started_by_us: false,
      subject: ticket.subject,
      external_id: null,
      created_at: new Date(Math.floor(made.at) * 1000),
      created_by: made.userId,
      split_from: ticket.ticket_id,
    })
    .execute();
}
