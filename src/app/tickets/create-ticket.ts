/** A ticket that no mail began: by hand or by a program, from any channel. */
import { sql } from 'kysely';
import { z } from 'zod';
import { TICKET_CHANNELS } from '../../derive/support/channels.data.ts';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { Reach } from '../../store/tables/rights.ts';
import type { AppContext } from '../context.ts';
import { keptSubject } from '../import/message-rows.ts';
import { nextNumber } from '../people/numbers.ts';
import { numbersOnly } from '../privacy/numbers-only.ts';
import { type Acting, act, addEvents, assertTeammate } from './acting.ts';
import { deriveTickets } from './derive-tickets.ts';
import { say } from './errors.data.ts';
import { requesterId } from './requester.ts';
import { assertTicket } from './ticket-sight.ts';
import { assertValues } from './ticket-values.ts';

export const createTicketSchema = z.strictObject({
  subject: z.string().trim().max(500).nullable().default(null),
  channel: z.enum(TICKET_CHANNELS).default('other'),
  /** Address of the customer. */
  requester: z
    .strictObject({ email: z.email(), name: z.string().max(200).default('') })
    .nullable()
    .default(null),
  mailbox_id: z.int().nullable().default(null),
  started_by: z.enum(['customer', 'agent']).default('customer'),
  assignee: z.int().nullable().default(null),
  severity: z.string().nullable().default(null),
  category: z.string().nullable().default(null),
  feature: z.string().nullable().default(null),
  tags: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
  /** When it began; left out: now. */
  created_at: z.iso.datetime({ offset: true }).nullable().default(null),
  /** Its name in another program: made once, however often it is sent. */
  external_id: z.string().min(1).max(200).nullable().default(null),
});
export type CreateTicket = z.output<typeof createTicketSchema>;

/** Throws PulsoError `bad-input`, `not-allowed`, `conflict`. */
export async function createTicket(
  context: AppContext,
  acting: Acting,
  reach: Reach,
  given: CreateTicket,
): Promise<{ id: number; number: number; created: boolean }> {
  const { store } = context;
  const { workspaceId, userId } = acting;
  const { config } = acting.asking;
  assertValues(config, given);
  const at = momentOf(given.created_at, context.now());
  const assignee = given.assignee ?? (reach.role === 'member' ? reach.teammate_id : null);
  await assertTeammate(store.db, workspaceId, assignee);
  await assertMayPlace(store.db, workspaceId, reach, given.mailbox_id, assignee);
  const before = await known(store.db, workspaceId, given.external_id);
  if (before !== null) return again(context, acting, before);
  const requester =
    given.requester === null ? null : await requesterId(context, workspaceId, config, given.requester);
  return act<{ id: number; number: number; created: boolean }>(context, acting, async db => {
    const id = await nextNumber(db, 'ticket', 'ticket_id', workspaceId);
    // Whoever sent the same at the same moment waited at the line above.
    const meanwhile = await known(db, workspaceId, given.external_id);
    if (meanwhile !== null)
      return {
        ids: [],
        audit: { action: 'ticket-changed', ticket: meanwhile.number },
        result: { id: meanwhile.ticket_id, number: meanwhile.number, created: false },
      };
    const number = await nextNumber(db, 'ticket', 'number', workspaceId);
    await db
      .insertInto('ticket')
      .values({
        workspace_id: workspaceId,
        ticket_id: id,
        number,
        message_id: null,
        mailbox_id: given.mailbox_id,
        requester_id: requester,
        channel: given.channel,
        started_by_us: given.started_by === 'agent',
        subject:
          given.subject === null || numbersOnly(config) ? null : keptSubject(given.subject, config.subjects),
        external_id: given.external_id,
        created_at: new Date(at * 1000),
        created_by: userId,
        split_from: null,
      })
      .execute();
    await addEvents(
      db,
      acting,
      id,
      [
        // What the customer asked is what began it.
        ...(given.started_by === 'customer'
          ? [{ at, type: 'message' as const, by: 'customer' as const, public: true, acknowledgement: false }]
          : []),
        ...(assignee === null ? [] : [{ at, type: 'assign' as const, teammate_id: assignee }]),
        ...(['severity', 'category', 'feature'] as const).flatMap(field =>
          given[field] === null ? [] : [{ at, type: 'set' as const, field, value: given[field] }],
        ),
        ...given.tags.map(tag => ({ at, type: 'tag' as const, value: tag })),
      ],
      context.now(),
    );
    return {
      ids: [id],
      audit: { action: 'ticket-made', ticket: number },
      result: { id, number, created: true },
    };
  });
}

async function known(db: Store['db'], workspaceId: number, externalId: string | null) {
  if (externalId === null) return null;
  const row = await db
    .selectFrom('ticket')
    .select(['ticket_id', 'number'])
    .where('workspace_id', '=', workspaceId)
    .where('external_id', '=', externalId)
    .executeTakeFirst();
  return row ?? null;
}

async function again(
  { store, now }: AppContext,
  acting: Acting,
  { ticket_id: id, number }: { ticket_id: number; number: number },
) {
  // Made a moment ago, it may not have been derived yet.
  const signal = new AbortController().signal;
  await deriveTickets(store, acting.workspaceId, { now: now(), signal, only: [id] });
  try {
    await assertTicket(acting.asking, id);
  } catch (error) {
    if (!(error instanceof PulsoError) || error.code !== 'not-found') throw error;
    throw new PulsoError('conflict', say.externalTaken, {
      cause: error,
    });
  }
  return { id, number, created: false };
}

/** Epoch seconds. Throws PulsoError `bad-input` for what is to come. */
export function momentOf(given: string | null | undefined, now: Temporal.Instant): number {
  if (given === null || given === undefined) return Math.floor(now.epochMilliseconds / 1000);
  const at = Temporal.Instant.from(given);
  if (Temporal.Instant.compare(at, now) > 0) throw new PulsoError('bad-input', say.notYet(String(given)));
  return Math.floor(at.epochMilliseconds / 1000);
}

/** Nobody puts a ticket where they could not see it. Throws PulsoError `not-allowed`. */
async function assertMayPlace(
  db: Store['db'],
  workspaceId: number,
  { role, teammate_id: own, mailbox_ids: boxes, team_ids: teams }: Reach,
  mailboxId: number | null,
  assignee: number | null,
): Promise<void> {
  if (mailboxId !== null) {
    const { rows } =
      await sql`select 1 from mailbox where workspace_id = ${workspaceId} and mailbox_id = ${mailboxId}`.execute(
        db,
      );
    if (rows.length === 0) throw new PulsoError('bad-input', say.noMailbox);
  }
  if (role === 'owner' || (role !== 'member' && boxes === null && teams === null)) return;
  if (role === 'member' && own !== null && assignee === own) return;
  if (role !== 'member' && mailboxId !== null && boxes?.includes(mailboxId) === true) return;
  if (role !== 'member' && assignee !== null && teams !== null) {
    const mate = await db
      .selectFrom('teammate')
      .select('team_id')
      .where('workspace_id', '=', workspaceId)
      .where('teammate_id', '=', assignee)
      .executeTakeFirst();
    if (mate?.team_id != null && teams.includes(mate.team_id)) return;
  }
  throw new PulsoError('not-allowed', role === 'member' ? say.ownOnly : say.withinReach);
}
