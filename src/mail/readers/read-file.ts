/** Reads one message file up to the limit. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { sourceError } from './fs-error.ts';
import { LIMITS } from './limits.data.ts';

export interface FileBytes {
  bytes: Buffer<ArrayBuffer>;
  /** Of the whole file. */
  size: number;
}

/**
 * `wanted` judges the first bytes; null when it does not want the file. Throws SourceError.
 * Synchronous: for the tens of thousands of small files of a Maildir the thread pool costs more than the reading.
 */
export function readFile(path: string, limit: number, wanted: (head: Buffer) => boolean): FileBytes | null {
  try {
    const fd = openSync(path, 'r');
    try {
      const stat = fstatSync(fd);
      if (!stat.isFile()) return null;
      const bytes = Buffer.allocUnsafeSlow(Math.min(stat.size, limit));
      const head = readUpTo(fd, bytes, 0, Math.min(bytes.length, LIMITS.sniffBytes));
      if (!wanted(bytes.subarray(0, head))) return null;
      const filled = readUpTo(fd, bytes, head, bytes.length);
      return { bytes: bytes.subarray(0, filled), size: stat.size };
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    throw sourceError(path, error);
  }
}

function readUpTo(fd: number, bytes: Buffer, from: number, to: number): number {
  let filled = from;
  while (filled < to) {
    const count = readSync(fd, bytes, filled, to - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
