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

/** How much of the facts says what the settings say: 0 to 1; null where all of them do. */
export async function recomputing(db: Store['db'], workspaceId: number): Promise<number | null> {
  const { rows } = await sql<{ dirty: number; threads: number }>`
    select (select count(*) from dirty_thread where workspace_id = ${workspaceId})::int as dirty,
      (select count(*) from thread where workspace_id = ${workspaceId})::int as threads
    where exists (select 1 from dirty_thread where workspace_id = ${workspaceId})`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  return row.threads === 0 ? 0 : Math.max(0, 1 - row.dirty / Math.max(row.threads, row.dirty));
}
