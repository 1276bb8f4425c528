/** PGlite in its own thread, as a `Wires` with one wire. */
import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Wire, Wires } from '../wire.ts';
import { lockFolder } from './lock.ts';
import { beginMaking } from './making.ts';
import type { Answer, Ask } from './pglite-thread.ts';

/** An error as PostgreSQL states it; `code` is the SQLSTATE. */
export class DatabaseError extends Error {
  readonly code: string | null;
  constructor(message: string, code: string | null) {
    super(message);
    this.name = 'DatabaseError';
    this.code = code;
  }
}

type Waiting = {
  resolve(answer: { rows: unknown[]; affected: number | null }): void;
  reject(e: Error): void;
};

/** `folder` null keeps everything in memory. Throws `store-in-use` when another process has the folder open. */
export function openEmbedded(folder: string | null): Wires {
  if (folder !== null) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = folder === null ? () => {} : lockFolder(folder);
  const data = folder === null ? null : `${folder}/pgdata`;
  let made = folder === null || data === null ? () => {} : beginMaking(folder, data);
  const thread = new Worker(new URL('./pglite-thread.ts', import.meta.url), {
    workerData: { folder: data },
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const waiting = new Map<number, Waiting>();
  let failure: Error | null = null;
  let asked = 0;

  const fail = (error: Error) => {
    failure = error;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  thread.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) one?.reject(new DatabaseError(answer.error.message, answer.error.code));
    else {
      made();
      made = () => {};
      one?.resolve(answer);
    }
    if (waiting.size === 0) thread.unref();
  });
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('the embedded database has been closed')));
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
      await ask({ do: 'close' }).catch(() => {});
      await thread.terminate();
      unlock();
    },
  };
}
