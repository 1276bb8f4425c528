/** Status, assignee, severity, category, feature and tags of a ticket, one or several at a time. */
import { z } from 'zod';
import { TICKET_STATUSES } from '../../derive/support/ticket.ts';
import type { AppContext } from '../context.ts';
import { type Acting, act, addEvents, assertTeammate, type NewEvent } from './acting.ts';
import { assertTicket } from './ticket-sight.ts';
import { assertValues } from './ticket-values.ts';

const tags = z.array(z.string().trim().min(1).max(60)).max(50);
export const changeTicketSchema = z
  .strictObject({
    status: z.enum(TICKET_STATUSES).exclude(['new']),
    /** Null: nobody's. */
    assignee: z.int().nullable(),
    severity: z.string().nullable(),
    category: z.string().nullable(),
    feature: z.string().nullable(),
    add_tags: tags,
    remove_tags: tags,
    /** Spam leaves every count; false takes it back. */
    spam: z.boolean(),
  })
  .partial();
export type TicketChange = z.output<typeof changeTicketSchema>;

/** Throws PulsoError `not-found`, `bad-input`. */
export async function changeTicket(
  context: AppContext,
  acting: Acting,
  ticketId: number,
  change: TicketChange,
): Promise<void> {
  await assertTicket(acting.asking, ticketId);
  assertValues(acting.asking.config, change);
  if (change.assignee !== undefined)
    await assertTeammate(context.store.db, acting.workspaceId, change.assignee);
  await act(context, acting, async db => {
    await addEvents(db, acting, ticketId, eventsOf(change, acting.teammateId), context.now());
    return {
      ids: [ticketId],
      audit: { action: 'ticket-changed', id: ticketId, changed: Object.keys(change) },
      result: undefined,
    };
  });
}

export function eventsOf(change: TicketChange, by: number | null): NewEvent[] {
  const events: NewEvent[] = [];
  if (change.assignee !== undefined) events.push({ type: 'assign', teammate_id: change.assignee });
  for (const field of ['severity', 'category', 'feature'] as const)
    if (change[field] !== undefined) events.push({ type: 'set', field, value: change[field] });
  for (const tag of change.add_tags ?? []) events.push({ type: 'tag', value: tag });
  for (const tag of change.remove_tags ?? []) events.push({ type: 'tag', value: tag, field: 'off' });
  if (change.spam !== undefined) events.push({ type: 'spam', field: change.spam ? 'on' : 'off' });
  if (change.status !== undefined) events.push({ type: 'status', value: change.status, teammate_id: by });
  return events;
}
