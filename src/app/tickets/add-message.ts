/** Something that was said in a ticket outside of its mail: on the telephone, in a chat, in another program. No text is kept. */
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { type Acting, act, addEvents, assertTeammate } from './acting.ts';
import { momentOf } from './create-ticket.ts';
import { say } from './errors.data.ts';
import { assertTicket } from './ticket-sight.ts';

export const messageSchema = z.strictObject({
  by: z.enum(['customer', 'agent', 'machine']),
  /** False: between ourselves. */
  public: z.boolean().default(true),
  /** "Thanks" alone. */
  acknowledgement: z.boolean().default(false),
  /** Who of us said it; left out: whoever asks. */
  teammate_id: z.int().nullish(),
  at: z.iso.datetime({ offset: true }).nullish(),
  external_id: z.string().min(1).max(200).nullish(),
});

/** Throws PulsoError `not-found`, `bad-input`, `conflict`. */
export async function addMessage(
  context: AppContext,
  acting: Acting,
  ticketId: number,
  { by, at, teammate_id: given, external_id: externalId, ...said }: z.output<typeof messageSchema>,
): Promise<void> {
  await assertTicket(acting.asking, ticketId);
  const teammate = by === 'agent' ? (given === undefined ? acting.teammateId : given) : null;
  await assertTeammate(context.store.db, acting.workspaceId, teammate);
  const fact = await context.store.db
    .selectFrom('ticket_fact')
    .select(['status', 'number'])
    .where('workspace_id', '=', acting.workspaceId)
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst();
  if (by === 'customer' && fact?.status === 'closed' && (at === null || at === undefined))
    throw new PulsoError('conflict', say.closed);
  await act(context, acting, async db => {
    const event = {
      type: 'message' as const,
      by,
      ...said,
      teammate_id: teammate,
      external_id: externalId ?? null,
      at: momentOf(at, context.now()),
    };
    await addEvents(db, acting, ticketId, [event], context.now());
    return {
      ids: [ticketId],
      audit: { action: 'ticket-changed', ticket: fact?.number, message: by },
      result: undefined,
    };
  });
}
