/** Where a reader's bytes come from: a file, or what an archive unpacks to. */
import type { SourceError } from './raw.ts';

export interface Feed {
  /** Fills `into` from index `at`; resolves to the number of bytes, 0 only at the end. */
  read(into: Buffer, at: number): Promise<number>;
  /** Bytes consumed on disk. */
  position(): number;
  /** Why the end that was reached is not the true one; null when it is. */
  damage(): SourceError | null;
  close(): Promise<void>;
}

/** Reads until `into` is full or the feed ends. */
export async function fill(
  feed: Feed,
  into: Buffer,
  at: number,
): Promise<{ filled: number; ended: boolean }> {
  let filled = at;
  while (filled < into.length) {
    const count = await feed.read(into, filled);
    if (count === 0) return { filled, ended: true };
    filled += count;
  }
  return { filled, ended: false };
}
