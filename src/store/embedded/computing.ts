/** One run of the thread that PGlite computes in: asks go in, answers come out, and after its end every ask fails with the reason. */
import { Worker } from 'node:worker_threads';
import { PulsoError } from '../../errors.ts';
import { say } from '../errors.data.ts';
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

export interface Got {
  rows: unknown[];
  affected: number | null;
}
type Asking = Ask extends infer One ? (One extends Ask ? Omit<One, 'id'> : never) : never;

export interface Computing {
  ask(what: Asking, transfer?: ArrayBuffer[]): Promise<Got>;
  /** Wherever it is: what it was doing fails. */
  end(): Promise<void>;
}

/** What PGlite leaves unsaid when its files cannot be made. */
const UNSAID = 'the embedded database could not make its files; is the disk full?';

/** `answered`: called at the first answer that is no error. */
export function startComputing(opening: Opening, answered: () => void): Computing {
  const thread = new Worker(new URL('./pglite-thread.ts', import.meta.url), {
    workerData: opening,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const waiting = new Map<number, { resolve(got: Got): void; reject(error: Error): void }>();
  let failure: PulsoError | null = null;
  let hasAnswered = false;
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
      if (!hasAnswered) answered();
      hasAnswered = true;
      one?.resolve(answer);
    }
    if (waiting.size === 0) thread.unref();
  });
  thread.on('error', error => fail(error instanceof Error ? error.message : String(error)));
  thread.on('exit', code => fail(`code ${code}`));
  thread.unref();

  return {
    ask: (what, transfer = []) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure);
        const id = ++asked;
        waiting.set(id, { resolve, reject });
        thread.ref();
        thread.postMessage({ ...what, id }, transfer);
      }),
    end: async () => {
      await thread.terminate();
    },
  };
}
