/** Keeps one mailbox up to date: reads what there is, waits for more (IDLE where the server offers it), and comes back after failures. */
import { setTimeout as pause } from 'node:timers/promises';
import { SourceError } from '../../mail/readers/raw.ts';
import { findConnection } from '../connections/connection-row.ts';
import type { AppContext } from '../context.ts';
import { backoffMs } from './backoff.ts';
import { nowFailed } from './connection-state.ts';
import { openConnection, type SyncOptions } from './open-connection.ts';
import { readAll } from './sync-connection.ts';

/** Folders that no server tells of by itself are looked at this often; a watched folder on a network disk, too. */
const LOOK_AGAIN_MS = 60_000;
/** What ends after it has worked for so long is no failure in a row: servers end connections now and then. */
const WORKED_MS = 60_000;

export interface WatchOptions extends SyncOptions {
  /** 0 to 1, for waiting times. */
  random?: () => number;
}

/** Resolves when the signal aborts, or the connection was paused or removed. Never rejects for a mailbox's sake: it says so in its row. */
export async function watchConnection(
  context: AppContext,
  workspaceId: number,
  connectionId: number,
  signal: AbortSignal,
  { random = Math.random, ...options }: WatchOptions = {},
): Promise<void> {
  const which = { workspaceId, connectionId };
  for (let failures = 0; !signal.aborted; ) {
    const row = await findConnection(context.store.db, workspaceId, connectionId);
    if (row === null || row.state === 'paused') return;
    const beganAt = performance.now();
    let worked = false;
    try {
      const mailbox = await openConnection(context, row, options);
      // What waits on the server ends at once.
      const end = () => void mailbox.close();
      signal.addEventListener('abort', end, { once: true });
      try {
        while (await readAll(context, which, mailbox, signal)) {
          failures = 0;
          worked = true;
          await mailbox.wait(LOOK_AGAIN_MS, signal);
        }
        return;
      } finally {
        signal.removeEventListener('abort', end);
        await mailbox.close();
      }
    } catch (error) {
      if (signal.aborted) return;
      failures = performance.now() - beganAt > WORKED_MS ? 1 : failures + 1;
      const login = error instanceof SourceError && error.code === 'login-failed';
      // Servers end connections now and then; that is told when coming back does not help.
      if (!worked || login) await nowFailed(context, which, error);
      const waitMs = backoffMs(failures, login, random());
      context.log({ level: 'warn', event: 'mailbox failed', ...which, failures, wait_ms: waitMs });
      await pause(waitMs, undefined, { signal }).catch(() => {});
    }
  }
}
