/** Derives what time alone has changed: tickets that were to be solved or closed by themselves, first contact that is known now. */
import type { AppContext } from '../context.ts';
import { nowFor } from '../what-is-now.ts';
import { deriveTickets } from './derive-tickets.ts';
import { markDueTickets } from './mark-tickets.ts';

/** Returns how many tickets were derived. */
export async function deriveDue(
  { store, now, tell }: AppContext,
  workspaceId: number,
  signal: AbortSignal,
): Promise<number> {
  const due = await markDueTickets(store.db, workspaceId, await nowFor(store.db, workspaceId, now()));
  if (due === 0) return 0;
  const derived = await deriveTickets(store, workspaceId, { now: now(), signal });
  if (derived > 0) tell({ workspaceId, what: 'facts' });
  return derived;
}
