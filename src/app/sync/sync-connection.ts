/** One full pass over a connected mailbox: what is new, then what is older, then what is gone. */
import type { LiveMailbox } from '../../connect/live-mailbox.ts';
import { refreshRollups } from '../../metrics/rollups.ts';
import { connectionRow, findConnection } from '../connections/connection-row.ts';
import type { AppContext } from '../context.ts';
import { nowFailed, nowLive, nowReading, type Which } from './connection-state.ts';
import { openConnection, type SyncOptions } from './open-connection.ts';
import { readSlice } from './read-slice.ts';
import { createRollupPace } from './rollup-pace.ts';

/** Enough to be fast, few enough that figures appear while history is still read, and that what comes meanwhile need not wait. */
const MESSAGES_A_SLICE = 4000;
/** Fewer are read in a moment: nobody has to see a mailbox change its state for them. */
const WORTH_SAYING = 200;

/**
 * Throws what ends it (PulsoError, SourceError), after the connection says so in a sentence; PulsoError `cancelled` or the
 * signal's reason when it was stopped.
 */
export async function syncConnection(
  context: AppContext,
  workspaceId: number,
  connectionId: number,
  signal: AbortSignal,
  options: SyncOptions = {},
): Promise<void> {
  const which = { workspaceId, connectionId };
  const row = await connectionRow(context.store.db, workspaceId, connectionId);
  try {
    const mailbox = await openConnection(context, row, options);
    try {
      await readAll(context, which, mailbox, signal);
    } finally {
      await mailbox.close();
    }
  } catch (error) {
    if (!signal.aborted) await nowFailed(context, which, error);
    throw error;
  }
}

/** Until nothing is left; false when the connection was paused or removed meanwhile. */
export async function readAll(
  context: AppContext,
  which: Which,
  mailbox: LiveMailbox,
  signal: AbortSignal,
): Promise<boolean> {
  let told = false;
  const rollups = createRollupPace();
  for (;;) {
    signal.throwIfAborted();
    const row = await findConnection(context.store.db, which.workspaceId, which.connectionId);
    if (row === null || row.state === 'paused') return false;
    const slice = await mailbox.next(row.cursor, MESSAGES_A_SLICE);
    if (slice === null) break;
    const count = slice.sources.reduce((sum, source) => sum + source.bytes, 0);
    if (!told && (slice.left > 0 || count > WORTH_SAYING || row.state === 'waiting')) {
      told = true;
      await nowReading(context, which);
    }
    await rollups.take(slice.left > 0, now => readSlice(context, which, slice, now, signal));
  }
  if (rollups.behind()) await refreshRollups(context.store, which.workspaceId);
  await nowLive(context, which);
  return true;
}
