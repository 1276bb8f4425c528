/** The threads that parse. A command line that will need them starts them before it knows what for. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Nearly everything a parser makes dies young; a larger nursery costs memory and gains nothing measurable. */
const YOUNG_MB = { several: 48, alone: 8 };

/** The program a thread runs; tests give one that fails. */
export const PARSER = new URL('./parse-thread.ts', import.meta.url);

/** Two parsing threads keep up with one reading and one storing; more only where there are cores for them. */
export const parsingThreads = (): number =>
  Math.max(1, Math.min(8, availableParallelism() > 3 ? availableParallelism() - 2 : 2));

const begin = (program: URL, youngMb: number): Worker =>
  new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: youngMb } });

const started: Worker[] = [];

/** As many as a file needs; whoever reads one first takes them. */
export function startParsers(): void {
  for (let left = parsingThreads(); left > 0; left--) started.push(begin(PARSER, YOUNG_MB.several));
}

/** Whoever takes them ends them. */
export function takeParsers(threads: number, program = PARSER): Worker[] {
  const ready = program === PARSER && threads > 1 ? started.splice(0, threads) : [];
  const youngMb = threads > 1 ? YOUNG_MB.several : YOUNG_MB.alone;
  while (ready.length < threads) ready.push(begin(program, youngMb));
  return ready;
}
