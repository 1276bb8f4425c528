/** Two tickets about the same: one goes on with the question that waited longest, the other leaves all counts (METRICS §7). */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { type Acting, act, addEvents } from './acting.ts';
import { say } from './errors.data.ts';
import { assertTicket } from './ticket-sight.ts';

/** Throws PulsoError `not-found`, `bad-input`, `conflict`. */
export async function mergeTickets(
  context: AppContext,
  acting: Acting,
  from: number,
  into: number,
): Promise<void> {
  if (from === into) throw new PulsoError('bad-input', say.intoItself);
  await assertTicket(acting.asking, from);
  await assertTicket(acting.asking, into);
  const { workspaceId } = acting;
  await act(context, acting, async db => {
    // Two that merge each into the other at the same moment wait for each other here.
    await sql`select 1 from ticket where workspace_id = ${workspaceId} and ticket_id in (${from}, ${into})
      order by ticket_id for update`.execute(db);
    const { rows } = await sql<{ ticket_id: number }>`
      select ticket_id from ticket_event where workspace_id = ${workspaceId} and ticket_id in (${from}, ${into})
        and type = 'merged_away'`.execute(db);
    if (rows.length > 0) {
      const mine = Number(rows[0]?.ticket_id) === from;
      throw new PulsoError('conflict', mine ? say.thisMerged : say.otherMerged);
    }
    const { rows: waiting } = await sql<{ since: number | null }>`
      select extract(epoch from waiting_since)::float8 as since from ticket_fact
      where workspace_id = ${workspaceId} and ticket_id = ${from}`.execute(db);
    const since = waiting[0]?.since ?? null;
    await addEvents(db, acting, from, [{ type: 'merged_away', other_ticket_id: into }], context.now());
    const merged = {
      type: 'merged_in' as const,
      other_ticket_id: from,
      value: since === null ? null : String(Math.floor(since)),
    };
    await addEvents(db, acting, into, [merged], context.now());
    return { ids: [from, into], audit: { action: 'ticket-changed', merged: from, into }, result: undefined };
  });
}
