/** PGlite in its own thread, as a `Wires` with one wire. */
import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { PulsoError } from '../../errors.ts';
import { say } from '../errors.data.ts';
import type { Wire, Wires } from '../wire.ts';
import { lockFolder } from './lock.ts';
import { beginMaking } from './making.ts';
import type { Answer, Ask, Opening } from './pglite-thread.ts';

/** An error as PostgreSQL states it; `code` is the SQLSTATE. */
export class DatabaseError extends Error {
  readonly code: string | null;
  constructor(message: string, code: string | null) {
    super(message);
    this.name = 'DatabaseError';
    this.code = code;
  }
}

/** What PGlite leaves unsaid when its files cannot be made. */
const UNSAID = 'the embedded database could not make its files; is the disk full?';

const IN_MEMORY = { made: () => {}, unlock: () => {} };

/** Makes the folder where it is missing, and locks it. */
function takeFolder(folder: string, data: string): { made: () => void; unlock: () => void } {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const unlock = lockFolder(folder);
    return { unlock, made: beginMaking(folder, data) };
  } catch (error) {
    if (error instanceof PulsoError) throw error;
    throw new PulsoError('store-failed', say.cannotHold(folder, (error as Error).message), { cause: error });
  }
}

type Waiting = {
  resolve(answer: { rows: unknown[]; affected: number | null }): void;
  reject(e: Error): void;
};

/** `where`: a folder, or `memory` or `one-run`, which are kept in memory. Throws `store-in-use` when another process has the folder open, `store-failed` when it cannot be one. */
export function openEmbedded(where: string): Wires {
  const folder = where === 'memory' || where === 'one-run' ? null : where;
  const data = folder === null ? null : `${folder}/pgdata`;
  const place = folder === null || data === null ? IN_MEMORY : takeFolder(folder, data);
  let { made } = place;
  const thread = new Worker(new URL('./pglite-thread.ts', import.meta.url), {
    workerData: { folder: data, prepared: where === 'one-run' ? 'one-run' : 'lasting' } satisfies Opening,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const waiting = new Map<number, Waiting>();
  let failure: PulsoError | null = null;
  let asked = 0;

  const fail = (why: string) => {
    failure ??= new PulsoError('store-failed', say.embeddedEnded(why));
    for (const one of waiting.values()) one.reject(failure);
    waiting.clear();
  };
  thread.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) one?.reject(new DatabaseError(answer.error.message || UNSAID, answer.error.code));
    else {
      made();
      made = () => {};
      one?.resolve(answer);
    }
    if (waiting.size === 0) thread.unref();
  });
  thread.on('error', error => fail(error instanceof Error ? error.message : String(error)));
  thread.on('exit', code => fail(`code ${code}`));
  thread.unref();

  type Asking = Ask extends infer One ? (One extends Ask ? Omit<One, 'id'> : never) : never;
  const ask = (what: Asking, transfer: ArrayBuffer[] = []) =>
    new Promise<{ rows: unknown[]; affected: number | null }>((resolve, reject) => {
      if (failure !== null) return reject(failure);
      const id = ++asked;
      waiting.set(id, { resolve, reject });
      thread.ref();
      thread.postMessage({ ...what, id }, transfer);
    });

  const wire: Wire = {
    query: (sql, parameters) => ask({ do: 'query', sql, parameters }),
    script: async sql => (await ask({ do: 'script', sql })).rows,
    async copy(table, columns, bytes) {
      const sql = `copy ${table} (${columns.join(', ')}) from '/dev/blob'`;
      await ask({ do: 'copy', sql, bytes }, [bytes.buffer]);
    },
  };

  // One wire: callers queue for it in the order they came.
  const queue: ((wire: Wire) => void)[] = [];
  let free = true;
  return {
    acquire() {
      if (free) {
        free = false;
        return Promise.resolve(wire);
      }
      return new Promise(resolve => queue.push(resolve));
    },
    release() {
      const next = queue.shift();
      if (next === undefined) free = true;
      else next(wire);
    },
    async close() {
      await ask({ do: 'close' }).catch(() => {}); // a database that failed is closed by ending its thread
      await thread.terminate();
      place.unlock();
    },
  };
}
