/** Reads damaged compressed data up to the damage itself. */
import { Transform } from 'node:stream';
import type { Feed } from './feed.ts';
import { errorCode } from './fs-error.ts';
import { LIMITS } from './limits.data.ts';

export interface Inflating {
  feed: Feed;
  /** Compressed bytes that went in. */
  consumed: () => number;
}

const FINE_BYTES = 512;

/**
 * zlib drops what it unpacked in the call that meets wrong data, which can be a megabyte of mail. `open` is then called
 * again with the compressed offset from which to go in small steps, and what was delivered already is read over.
 */
export async function recovering(open: (fineFrom: number) => Promise<Inflating>): Promise<Feed> {
  let inner = await open(Number.POSITIVE_INFINITY);
  let delivered = 0;
  let again = false;
  return {
    async read(into, at) {
      let count = await inner.feed.read(into, at);
      if (count === 0 && !again && errorCode(inner.feed.damage()?.cause) === 'Z_DATA_ERROR') {
        again = true;
        const fineFrom = Math.max(0, inner.consumed() - 2 * LIMITS.compressedChunkBytes);
        await inner.feed.close();
        inner = await open(fineFrom);
        await readOver(inner.feed, delivered);
        count = await inner.feed.read(into, at);
      }
      delivered += count;
      return count;
    },
    position: () => inner.feed.position(),
    damage: () => inner.feed.damage(),
    close: () => inner.feed.close(),
  };
}

/** Reads `bytes` and forgets them; stops at the end. */
export async function readOver(feed: Feed, bytes: number): Promise<void> {
  const scratch = Buffer.alloc(Math.min(bytes, 1024 * 1024));
  for (let left = bytes; left > 0; ) {
    const count = await feed.read(scratch.subarray(0, Math.min(left, scratch.length)), 0);
    if (count === 0) return;
    left -= count;
  }
}

/** Passes bytes on, from `fineFrom` on in small pieces. */
export function inSteps(fineFrom: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const coarse = Math.min(chunk.length, Math.max(0, fineFrom - seen));
      if (coarse > 0) this.push(chunk.subarray(0, coarse));
      for (let at = coarse; at < chunk.length; at += FINE_BYTES)
        this.push(chunk.subarray(at, at + FINE_BYTES));
      seen += chunk.length;
      done();
    },
  });
}
