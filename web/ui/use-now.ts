/** The moment, again every second: what is due is counted down on the screen, never asked for. One timer for the whole page. */
import { useSyncExternalStore } from 'react';
import { serverNow } from '../api/server-clock.ts';

const SECOND = 1000;
const told = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let at = 0;

function tick(): void {
  at = serverNow();
  for (const tell of told) tell();
}

/** Stands still while nobody looks. */
function run(): void {
  clearInterval(timer);
  timer = undefined;
  if (document.hidden || told.size === 0) return;
  tick();
  timer = setInterval(tick, SECOND);
}

function subscribe(tell: () => void): () => void {
  told.add(tell);
  if (told.size === 1) {
    document.addEventListener('visibilitychange', run);
    run();
  }
  return () => {
    told.delete(tell);
    if (told.size > 0) return;
    document.removeEventListener('visibilitychange', run);
    run();
  };
}

/** Milliseconds since 1970 as the server has them, in whole steps of `everyMs`. */
export function useNow(everyMs = SECOND): number {
  return useSyncExternalStore(subscribe, () => {
    if (timer === undefined) at = serverNow();
    return at - (at % everyMs);
  });
}
