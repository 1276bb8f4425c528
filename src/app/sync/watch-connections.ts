/** Watches every connected mailbox of every workspace; each by one process at a time, however many there are. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { AppContext } from '../context.ts';
import { type WatchOptions, watchConnection } from './watch-connection.ts';

/** How soon a new, changed or resumed connection is noticed. */
const LOOK_MS = 2000;
/** A process that is gone gives up its connections after this long. */
const LEASE_SECONDS = 60;

interface Watched {
  changedAt: number;
  stop: AbortController;
  ended: Promise<void>;
}

/** Resolves when the signal aborts and all that ran has ended. */
export async function watchConnections(
  context: AppContext,
  signal: AbortSignal,
  options: WatchOptions = {},
): Promise<void> {
  const me = randomUUID();
  const watched = new Map<string, Watched>();
  while (!signal.aborted) {
    try {
      const mine = await lease(context, me);
      const now = new Map(mine.map(row => [`${row.workspace_id} ${row.connection_id}`, row]));
      for (const [key, one] of watched) {
        if (now.get(key)?.changed_at.getTime() === one.changedAt) continue;
        one.stop.abort();
        await one.ended;
        watched.delete(key);
      }
      for (const [key, row] of now) {
        if (watched.has(key)) continue;
        const stop = new AbortController();
        const either = AbortSignal.any([stop.signal, signal]);
        const ended = watchConnection(context, row.workspace_id, row.connection_id, either, options)
          .catch(error => note(context, error))
          .finally(() => watched.delete(key));
        watched.set(key, { changedAt: row.changed_at.getTime(), stop, ended });
      }
    } catch (error) {
      note(context, error);
    }
    await pause(LOOK_MS, undefined, { signal }).catch(() => {});
  }
  await Promise.all([...watched.values()].map(one => one.ended));
  await release(context, me).catch(error => note(context, error));
}

const note = (context: AppContext, error: unknown): void =>
  context.log({
    level: 'error',
    event: 'watching mailboxes failed',
    why: error instanceof Error ? error.name : 'unknown',
  });

interface Leased {
  workspace_id: number;
  connection_id: number;
  changed_at: Date;
}

async function lease({ store }: AppContext, me: string): Promise<Leased[]> {
  const seconds = (n: number) => sql`clock_timestamp() + ${n} * interval '1 second'`;
  await sql`
    update connection set watched_by = ${me}, watched_until = ${seconds(LEASE_SECONDS)}
    where state <> 'paused' and (watched_until is null or watched_until < clock_timestamp()
      or (watched_by = ${me} and watched_until < ${seconds(LEASE_SECONDS / 2)}))`.execute(store.db);
  return store.db
    .selectFrom('connection')
    .select(['workspace_id', 'connection_id', 'changed_at'])
    .where('watched_by', '=', me)
    .where('state', '<>', 'paused')
    .execute();
}

async function release({ store }: AppContext, me: string): Promise<void> {
  await sql`update connection set watched_by = null, watched_until = null where watched_by = ${me}`.execute(
    store.db,
  );
}
