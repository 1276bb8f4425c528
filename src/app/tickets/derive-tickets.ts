/** Derives again every ticket that is marked: facts of old ones go, new ones come, one transaction a chunk (METRICS §7). */
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import { ticketStateOf } from '../../derive/support/ticket-state.ts';
import { analyseGrown } from '../../store/analyse.ts';
import type { Store } from '../../store/store.ts';
import { nowFor } from '../what-is-now.ts';
import { type FollowUp, followUpOf, openFollowUps } from './follow-ups.ts';
import { loadBeginnings } from './load-beginnings.ts';
import { loadTickets } from './load-tickets.ts';
import { commandsByTicket } from './mail-commands.ts';
import { type TicketContext, ticketContext } from './ticket-context.ts';
import { meantTicket } from './ticket-history.ts';
import { addTicket, noTicketLines, TICKET_COLUMNS } from './ticket-lines.ts';
import { mailByTicket } from './whose-mail.ts';

/** Enough for COPY to be fast; others wait for an embedded database no longer than a fraction of a second. */
const TICKETS_A_CHUNK = 1000;

const ANALYSED = [
  ...['ticket', 'ticket_event', 'dirty_ticket', 'message', 'message_fact', 'conversation'],
  ...Object.keys(TICKET_COLUMNS),
];

export interface DeriveTicketsOptions {
  now: Temporal.Instant;
  signal: AbortSignal;
  /** What this run goes by; left out: what is saved. */
  config?: Config;
  /** 0 to 1. */
  onProgress?(done: number): void;
  /** Only these, of those that are marked. */
  only?: readonly number[];
}

/** Returns how many were derived. Stops between chunks on the signal; what is left stays marked. */
export async function deriveTickets(
  store: Store,
  workspaceId: number,
  { now, signal, config, onProgress, only }: DeriveTicketsOptions,
): Promise<number> {
  if (store.transient) return 0;
  const marked = await markedCount(store, workspaceId);
  if (marked === 0) return 0;
  // Without figures each chunk would read whole tables.
  if (only === undefined) await analyseGrown(store.db, ANALYSED);
  // Into empty tables nothing has to be taken out before, except what this very run has put there.
  const none = (await store.db.selectFrom('ticket_fact').select('ticket_id').limit(1).execute()).length === 0;
  const fresh = none ? new Set<number>() : null;
  const at = await nowFor(store.db, workspaceId, now);
  const context = await ticketContext(store.db, workspaceId, {
    now: Math.floor(at.epochMilliseconds / 1000),
    config,
  });
  let done = 0;
  while (!signal.aborted) {
    const derived = await deriveChunk(store, context, { only, fresh });
    if (derived === 0) break;
    done += derived;
    onProgress?.(Math.min(1, done / marked));
  }
  // Nobody else analyses what an embedded database has got.
  if (only === undefined) await analyseGrown(store.db, Object.keys(TICKET_COLUMNS));
  return done;
}

async function markedCount({ db }: Store, workspaceId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from dirty_ticket where workspace_id = ${workspaceId}`.execute(db);
  return rows[0]?.n ?? 0;
}

/**
 * Takes the marks off first and loads then: whoever changes a ticket meanwhile waits with the new mark, and it is derived again.
 */
function deriveChunk(
  store: Store,
  context: TicketContext,
  { only, fresh }: { only: readonly number[] | undefined; fresh: Set<number> | null },
): Promise<number> {
  const { workspaceId } = context;
  return store.transaction(async inside => {
    const { db } = inside;
    const these = only === undefined ? sql`` : sql`and ticket_id = any(${`{${only.join(',')}}`}::bigint[])`;
    const { rows } = await sql<{ ticket_id: number }>`
      delete from dirty_ticket where workspace_id = ${workspaceId} and ticket_id in (
        select ticket_id from dirty_ticket where workspace_id = ${workspaceId} ${these}
        order by ticket_id limit ${sql.lit(TICKETS_A_CHUNK)} for update)
      returning ticket_id`.execute(db);
    const ids = rows.map(row => row.ticket_id);
    if (ids.length === 0) return 0;
    const chunk = await loadTickets(db, workspaceId, ids);
    const beginnings = await loadBeginnings(db, context, chunk);
    const mail = mailByTicket(chunk);
    const commands = await commandsByTicket(db, workspaceId, context.config, chunk, mail);
    const lines = noTicketLines();
    const following: FollowUp[] = [];
    for (const row of chunk.tickets) {
      const meant = meantTicket(
        row,
        { mail: mail.get(row.ticket_id) ?? [], commands: commands.get(row.ticket_id) ?? [] },
        chunk,
        context,
        beginnings,
      );
      const state = ticketStateOf(meant.history, context.settings);
      addTicket(lines, meant, state, context);
      const next = followUpOf(meant, state);
      if (next !== null) following.push(next);
    }
    const replaces = fresh === null || ids.some(id => fresh.has(id));
    for (const id of ids) fresh?.add(id);
    const theirs = sql`= any(${`{${ids.join(',')}}`}::bigint[])`;
    for (const table of Object.keys(TICKET_COLUMNS) as (keyof typeof TICKET_COLUMNS)[]) {
      if (replaces)
        await sql`delete from ${sql.table(table)} where workspace_id = ${workspaceId} and ticket_id ${theirs}`.execute(
          db,
        );
      await inside.copy(table, TICKET_COLUMNS[table], lines[table]);
    }
    await openFollowUps(db, workspaceId, following);
    return ids.length;
  });
}
