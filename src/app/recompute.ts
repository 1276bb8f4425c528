/** Derives again what settings or marks have changed; in the background, in pieces, whatever was done stays done. */
import { sql } from 'kysely';
import { refreshRollups } from '../metrics/rollups.ts';
import type { Store } from '../store/store.ts';
import { alone } from './alone.ts';
import { applyIdentity } from './apply-identity.ts';
import type { AppContext } from './context.ts';
import { deriveFacts } from './derive/derive-facts.ts';
import { openWorkspace } from './open-workspace.ts';
import { configOf } from './settings.ts';
import { whoseIsIt } from './whose.ts';

/** Returns how many threads were derived. */
export async function recompute(
  { store, tell }: AppContext,
  workspaceId: number,
  signal: AbortSignal,
): Promise<number> {
  return alone(store, workspaceId, async () => {
    const config = await configOf(store.db, workspaceId);
    const zone = config.zone ?? 'UTC';
    const workspace = await openWorkspace(store, { workspaceId, config, zone, folder: '.' });
    await applyIdentity(store, workspace, await whoseIsIt(store, workspaceId, config, []), null);
    const derived = await deriveFacts(store, workspace, {
      kept: null,
      onProgress: () => tell({ workspaceId, what: 'progress' }),
      signal,
    });
    await refreshRollups(store, workspaceId);
    if (derived > 0) tell({ workspaceId, what: 'facts' });
    return derived;
  });
}

/** Counting a million threads takes a third of a second, and their number hardly changes meanwhile. */
const COUNT_AGAIN_MS = 60_000;
const counted = new WeakMap<Store['db'], Map<number, { threads: number; at: number }>>();

/** How much of the facts says what the settings say: 0 to 1; null where all of them do. */
export async function recomputing(db: Store['db'], workspaceId: number): Promise<number | null> {
  const any = await db
    .selectFrom('dirty_thread')
    .select('thread_id')
    .where('workspace_id', '=', workspaceId)
    .limit(1)
    .executeTakeFirst();
  if (any === undefined) return null;
  const { rows } = await sql<{ dirty: number }>`
    select count(*)::int as dirty from dirty_thread where workspace_id = ${workspaceId}`.execute(db);
  const dirty = rows[0]?.dirty ?? 0;
  const threads = Math.max(dirty, await threadsOf(db, workspaceId));
  return threads === 0 ? 0 : 1 - dirty / threads;
}

async function threadsOf(db: Store['db'], workspaceId: number): Promise<number> {
  const known = counted.get(db) ?? new Map<number, { threads: number; at: number }>();
  counted.set(db, known);
  const before = known.get(workspaceId);
  if (before !== undefined && performance.now() - before.at < COUNT_AGAIN_MS) return before.threads;
  const { rows } = await sql<{ threads: number }>`
    select count(*)::int as threads from thread where workspace_id = ${workspaceId}`.execute(db);
  const threads = rows[0]?.threads ?? 0;
  known.set(workspaceId, { threads, at: performance.now() });
  return threads;
}
