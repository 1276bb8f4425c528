/** The thread of a report's own database. A command line that will need it starts it before it has loaded all else. */
import { type Computing, startComputing } from './computing.ts';
import { preparedFile } from './prepared.ts';

let started: Computing | null = null;

const start = (): Computing => startComputing({ folder: null, prepared: preparedFile('one-run') }, () => {});

export function startOneRun(): void {
  started ??= start();
}

/** Whoever takes it ends it. */
export function takeOneRun(): Computing {
  const ready = started ?? start();
  started = null;
  return ready;
}
