/** A note that people of ours leave each other at a ticket. It stops no clock. */
import { z } from 'zod';
import type { AppContext } from '../context.ts';
import { type Acting, act, addEvents } from './acting.ts';
import { assertTicket } from './ticket-sight.ts';

export const noteSchema = z.strictObject({ text: z.string().trim().min(1).max(5000) });

/** Throws PulsoError `not-found`. */
export async function addNote(
  context: AppContext,
  acting: Acting,
  ticketId: number,
  { text }: z.output<typeof noteSchema>,
): Promise<void> {
  await assertTicket(acting.asking, ticketId);
  await act(context, acting, async db => {
    const event = { type: 'note' as const, value: text, public: false, teammate_id: acting.teammateId };
    await addEvents(db, acting, ticketId, [event], context.now());
    return {
      ids: [ticketId],
      audit: { action: 'ticket-changed', id: ticketId, note: true },
      result: undefined,
    };
  });
}
