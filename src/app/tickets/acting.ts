/** What every act on a ticket does besides: note the event, derive it again at once. */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { TicketEventTable, TicketOrigin } from '../../store/tables/tickets.ts';
import type { AppContext } from '../context.ts';
import type { Asking } from '../figures/engine-for.ts';
import { note } from '../people/audit.ts';
import { deriveTickets } from './derive-tickets.ts';
import { say } from './errors.data.ts';
import { markTickets } from './mark-tickets.ts';

type Db = Store['db'];

/** Who acts. */
export interface Acting {
  workspaceId: number;
  userId: string;
  /** Whose figures are the person's own; null: nobody's. */
  teammateId: number | null;
  origin: TicketOrigin;
  /** The metrics engine as this person may use it: it says what is within reach. */
  asking: Asking;
}

/** What an event says besides when, by whom and in which order. */
export type NewEvent = Pick<TicketEventTable, 'type'> &
  Partial<
    Pick<
      TicketEventTable,
      | 'by'
      | 'public'
      | 'acknowledgement'
      | 'teammate_id'
      | 'field'
      | 'value'
      | 'other_ticket_id'
      | 'external_id'
    >
  > & { /** Epoch seconds; left out: now. */ at?: number };

/** Adds events at the end of a ticket's history, and marks it. To be called inside a transaction. */
export async function addEvents(
  db: Db,
  { workspaceId, userId, origin }: Pick<Acting, 'workspaceId' | 'userId' | 'origin'>,
  ticketId: number,
  events: readonly NewEvent[],
  now: Temporal.Instant,
): Promise<void> {
  // Two that add to one ticket at the same moment would take the same number.
  await sql`select 1 from ticket where workspace_id = ${workspaceId} and ticket_id = ${ticketId} for update`.execute(
    db,
  );
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(event_id), 0)::float8 as last from ticket_event
    where workspace_id = ${workspaceId} and ticket_id = ${ticketId}`.execute(db);
  let last = Number(rows[0]?.last ?? 0);
  const seconds = Math.floor(now.epochMilliseconds / 1000);
  for (const { at = seconds, ...event } of events) {
    await db
      .insertInto('ticket_event')
      .values({
        workspace_id: workspaceId,
        ticket_id: ticketId,
        event_id: ++last,
        at: new Date(at * 1000),
        origin,
        user_id: userId,
        by: null,
        public: null,
        acknowledgement: null,
        teammate_id: null,
        field: null,
        value: null,
        other_ticket_id: null,
        external_id: null,
        ...event,
      })
      .onConflict(conflict => conflict.doNothing())
      .execute();
  }
  await markTickets(db, workspaceId, [ticketId]);
}

/** One change, told to open pages once its facts are there. `ids`: the tickets that it touches. */
export async function act<T>(
  { store, now, tell }: AppContext,
  { workspaceId, userId }: Acting,
  change: (db: Db) => Promise<{
    ids: number[];
    audit: { action: 'ticket-made' | 'ticket-changed'; [detail: string]: unknown };
    result: T;
  }>,
): Promise<T> {
  const { ids, result } = await store.transaction(async ({ db }) => {
    const done = await change(db);
    const { action, ...detail } = done.audit;
    await note(db, workspaceId, userId, action, detail);
    return done;
  });
  await deriveTickets(store, workspaceId, { now: now(), signal: new AbortController().signal, only: ids });
  tell({ workspaceId, what: 'facts' });
  return result;
}

/** Throws PulsoError `bad-input`. */
export async function assertTeammate(db: Db, workspaceId: number, teammateId: number | null): Promise<void> {
  if (teammateId === null) return;
  const mate = await db
    .selectFrom('teammate')
    .select('teammate_id')
    .where('workspace_id', '=', workspaceId)
    .where('teammate_id', '=', teammateId)
    .executeTakeFirst();
  if (mate === undefined) throw new PulsoError('bad-input', say.noTeammate);
}
