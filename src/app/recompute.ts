/** Derives again what settings or marks have changed; in the background, in pieces, whatever was done stays done. */
import { sql } from 'kysely';
import { refreshRollups } from '../metrics/rollups.ts';
import { reclaim } from '../store/reclaim.ts';
import type { Store } from '../store/store.ts';
import { alone } from './alone.ts';
import { applyIdentity } from './apply-identity.ts';
import type { AppContext } from './context.ts';
import { deriveFacts } from './derive/derive-facts.ts';
import { noteWork } from './note-work.ts';
import { hiderOf } from './privacy/hidden-address.ts';
import { numbersOnly } from './privacy/numbers-only.ts';
import { reduceStored } from './privacy/reduce-stored.ts';
import { openSaved } from './settings.ts';
import { deriveTickets } from './tickets/derive-tickets.ts';
import { whoseIsIt } from './whose.ts';
import type { Workspace } from './workspace.ts';

/** Returns how many threads were derived. */
export async function recompute(
  context: AppContext,
  workspaceId: number,
  signal: AbortSignal,
): Promise<number> {
  const { store, tell, now } = context;
  return alone(store, workspaceId, async () => {
    const at = Math.floor(now().epochMilliseconds / 1000);
    const workspace = await openSaved(store, workspaceId, at);
    const { config } = workspace;
    await applyIdentity(store, workspace, await whoseIsIt(store, workspaceId, config, []), null);
    if (numbersOnly(config)) await reduce(context, workspace, signal);
    const derived = await deriveFacts(store, workspace, {
      kept: null,
      onProgress: () => tell({ workspaceId, what: 'progress' }),
      signal,
    });
    const tickets = await deriveTickets(store, workspaceId, {
      now: now(),
      signal,
      onProgress: () => tell({ workspaceId, what: 'progress' }),
    });
    await refreshRollups(store, workspaceId);
    await reclaim(store, derived, false);
    if (derived + tickets > 0) tell({ workspaceId, what: 'facts' });
    return derived;
  });
}

async function reduce(context: AppContext, workspace: Workspace, signal: AbortSignal): Promise<void> {
  const { store, secrets, now } = context;
  const started = Math.floor(now().epochMilliseconds / 1000);
  await reduceStored(store, workspace, {
    hide: await hiderOf(store, secrets, workspace.id),
    // Shown a moment later where it cannot be noted now.
    onProgress: done => void noteWork(context, workspace.id, 'privacy', { done, started }).catch(() => {}),
    signal,
  });
  await noteWork(context, workspace.id, 'privacy', null);
}

/** What was counted is good for so long: counting a million threads takes a third of a second, and every answer asks. */
const THREADS_AGAIN_MS = 60_000;
const DIRTY_AGAIN_MS = 1000;

/** How much of the facts says what the settings say: 0 to 1; null where all of them do. */
export async function recomputing(db: Store['db'], workspaceId: number): Promise<number | null> {
  const { rows } = await sql`
    (select 1 from dirty_thread where workspace_id = ${workspaceId} limit 1)
    union all (select 1 from dirty_ticket where workspace_id = ${workspaceId} limit 1) limit 1`.execute(db);
  if (rows.length === 0) return null;
  const count = (table: Counted, againMs: number) => counted(db, table, workspaceId, againMs);
  const threads = await count('dirty_thread', DIRTY_AGAIN_MS);
  const tickets = await count('dirty_ticket', DIRTY_AGAIN_MS);
  const all =
    Math.max(threads, await count('thread', THREADS_AGAIN_MS)) +
    Math.max(tickets, await count('ticket', THREADS_AGAIN_MS));
  return all === 0 ? 0 : 1 - (threads + tickets) / all;
}

type Counted = 'thread' | 'dirty_thread' | 'ticket' | 'dirty_ticket';

interface Count {
  at: number;
  n: Promise<number>;
}
const counts = new WeakMap<Store['db'], Map<string, Count>>();

/** Whoever asks while it is being counted waits for the same answer. */
function counted(db: Store['db'], table: Counted, workspaceId: number, againMs: number): Promise<number> {
  const known = counts.get(db) ?? new Map<string, Count>();
  counts.set(db, known);
  const key = `${table} ${workspaceId}`;
  const before = known.get(key);
  if (before !== undefined && performance.now() - before.at < againMs) return before.n;
  const n = sql<{
    n: number;
  }>`select count(*)::int as n from ${sql.table(table)} where workspace_id = ${workspaceId}`
    .execute(db)
    .then(({ rows }) => rows[0]?.n ?? 0);
  known.set(key, { at: performance.now(), n });
  return n;
}
