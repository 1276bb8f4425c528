/** What and how much the bench measures: sizes in bytes and messages, rounds, and the time it may take. */
import type { Part } from './parts.ts';

export interface BenchOptions {
  parts: readonly Part[];
  quick: boolean;
  /** Also the report on four times `sizeBytes`. */
  full: boolean;
  /** Of the mail that is read whole. */
  sizeBytes: number;
  /** Of the part given to the slow programs; speeds are compared in MB/s. */
  partBytes: number;
  /** Sizes at which the report is made, ascending; the last is `sizeBytes` or four times as much. */
  lineSizes: number[];
  demoMessages: number;
  importMessages: number;
  queryMessages: number;
  rounds: number;
  /** No further round is begun after this; what has run once counts. */
  budgetSeconds: number;
  /** Nothing that may be left out is begun when it would end after this. */
  limitSeconds: number;
}

const MEGABYTE = 1_000_000;

export interface Asked {
  parts: readonly Part[];
  quick: boolean;
  full: boolean;
  /** Null where nothing was said. */
  sizeBytes: number | null;
  demoMessages: number | null;
  rounds: number | null;
}

export function benchOptions({ parts, quick, full, sizeBytes, demoMessages, rounds }: Asked): BenchOptions {
  const size = sizeBytes ?? (quick ? 100 : 1000) * MEGABYTE;
  const messages = demoMessages ?? (quick ? 20_000 : 1_000_000);
  const lineSizes = [0.01, 0.03, 0.1, 0.3, 1, ...(full ? [4] : [])].map(share => Math.round(size * share));
  return {
    parts,
    quick,
    full,
    sizeBytes: size,
    partBytes: size / (quick ? 5 : 10),
    lineSizes,
    demoMessages: messages,
    importMessages: Math.min(messages, quick ? 10_000 : 100_000),
    queryMessages: messages,
    rounds: rounds ?? (quick ? 2 : 3),
    budgetSeconds: quick ? 100 : full ? 2400 : 900,
    limitSeconds: quick ? 170 : full ? 3600 : 1440,
  };
}
