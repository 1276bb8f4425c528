/** What a caller may set, and what every reader of one source gets. */
import { LIMITS } from './limits.data.ts';
import type { Allocate, Resume, SourceError } from './raw.ts';

export interface ReadOptions {
  /** Bytes a batch aims at; one large message makes it larger. */
  batchBytes?: number;
  /** Bytes of one message that are kept; the rest is counted in `size`. */
  messageLimit?: number;
  /** Where memory for batches comes from: who hands buffers on may give them back for the next. */
  allocate?: Allocate;
  resume?: Resume;
  signal?: AbortSignal;
}

export interface Reading {
  /** Index of the source. */
  source: number;
  /** Offset in the source to go on at. */
  start: number;
  batchBytes: number;
  messageLimit: number;
  allocate: Allocate;
  /** Takes what is wrong with a source whose readable part was read all the same. */
  report: (damage: SourceError) => void;
}

/** Outside Node's pool, so that the memory can be handed to another thread. */
export const allocateFresh: Allocate = bytes => Buffer.allocUnsafeSlow(bytes);

export function reading(
  options: ReadOptions,
  source: number,
  report: (damage: SourceError) => void,
): Reading {
  return {
    source,
    start: options.resume?.source === source ? options.resume.offset : 0,
    batchBytes: options.batchBytes ?? LIMITS.batchBytes,
    messageLimit: options.messageLimit ?? LIMITS.messageBytes,
    allocate: options.allocate ?? allocateFresh,
    report,
  };
}
