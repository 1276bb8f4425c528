/** How far a report is: what the terminal's bar and the web page's progress show. */

const PHASES = ['reading', 'deriving', 'reporting'] as const;
export type Phase = (typeof PHASES)[number];

export interface Progress {
  phase: Phase;
  /** Bytes of the sources read so far and in all (as on disk: compressed sources count compressed). */
  bytes: number;
  totalBytes: number;
  messages: number;
  /** Messages that could not be read and were left out. */
  skipped: number;
  /** Share 0–1 of a phase that is not measured in bytes; null while unknown. */
  done: number | null;
  /** Epoch milliseconds at which this phase began. */
  startedAt: number;
}

/** Share 0–1 of the present phase; null while it cannot be told. */
export function shareDone(progress: Progress): number | null {
  if (progress.phase !== 'reading') return progress.done;
  if (progress.totalBytes <= 0) return null;
  return Math.min(1, progress.bytes / progress.totalBytes);
}

/** Seconds left of the present phase at `now` (epoch milliseconds). */
export const secondsLeft = (progress: Progress, now: number): number | null =>
  secondsFor(shareDone(progress), (now - progress.startedAt) / 1000);

/** Seconds left after `elapsed` seconds, from the speed so far; null until a second and a hundredth are done. */
export function secondsFor(done: number | null, elapsed: number): number | null {
  if (done === null || done < 0.01 || elapsed < 1) return null;
  return (elapsed / done) * (1 - done);
}

/** Messages a second of the present phase so far; null in the first quarter second. */
export function messagesPerSecond(progress: Progress, now: number): number | null {
  const elapsed = (now - progress.startedAt) / 1000;
  return elapsed < 0.25 ? null : progress.messages / elapsed;
}
