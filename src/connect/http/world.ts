/** What asking over a network needs of the outside: tests bring their own. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface World {
  /** Epoch milliseconds. */
  now(): number;
  /** Rejects with the signal's reason when it is aborted meanwhile. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
  fetch(url: string, init: RequestInit): Promise<Response>;
}

export const realWorld: World = {
  now: () => Date.now(),
  async wait(ms, signal) {
    await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
  },
  random: () => Math.random(),
  fetch: (url, init) => fetch(url, init),
};
