/** One import at a time into a PostgreSQL: two would give the same numbers to different mail. */
import { sql } from 'kysely';
import { PulsoError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { say } from './errors.data.ts';

/** Names the lock among those that other programs may hold in the same database. */
const LOCK = 0x70756c73;
/** SQLSTATE of a lock that was not given in time. */
const NOT_GIVEN = '55P03';

/**
 * Runs `work` while nobody else does in this workspace. Waits for whoever does in this process, and ten seconds for another one,
 * or for the server to notice that a killed import is gone. The lock ends with its connection. An embedded store is locked
 * against other processes as a whole.
 * Throws `store-in-use`.
 */
export function alone<T>(store: Store, workspaceId: number, work: () => Promise<T>): Promise<T> {
  return inTurn(store, workspaceId, () =>
    store.engine === 'server' ? locked(store, workspaceId, work) : work(),
  );
}

/** Within this process they wait for each other as long as it takes. */
const turns = new WeakMap<Store, Map<number, Promise<unknown>>>();

async function inTurn<T>(store: Store, workspaceId: number, work: () => Promise<T>): Promise<T> {
  const ofStore = turns.get(store) ?? new Map<number, Promise<unknown>>();
  turns.set(store, ofStore);
  const mine = (ofStore.get(workspaceId) ?? Promise.resolve()).then(work);
  const settled = mine.catch(() => {});
  ofStore.set(workspaceId, settled);
  try {
    return await mine;
  } finally {
    if (ofStore.get(workspaceId) === settled) ofStore.delete(workspaceId);
  }
}

function locked<T>(store: Store, workspaceId: number, work: () => Promise<T>): Promise<T> {
  return store.db.connection().execute(async held => {
    await sql`set lock_timeout = '10s'`.execute(held);
    try {
      await sql`select pg_advisory_lock(${LOCK}::int, ${workspaceId}::int)`.execute(held);
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== NOT_GIVEN) throw error;
      throw new PulsoError('store-in-use', say.importGoesOn, { cause: error });
    } finally {
      await sql`reset lock_timeout`.execute(held);
    }
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${LOCK}::int, ${workspaceId}::int)`.execute(held);
    }
  });
}
