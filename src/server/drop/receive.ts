/** An upload, streamed to a file as it comes: no more than a chunk of it is ever in memory. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

export class TooLarge extends Error {}

/** Without one byte for so long the sender is gone, or only holds a place that somebody else could have. */
const STALLED_MS = 60_000;

/** Returns the path. Throws `TooLarge` past the limit, an abort error when the sender falls silent. */
export async function receive(
  body: ReadableStream,
  folder: string,
  name: string,
  maxBytes: number,
  signal: AbortSignal,
  stalledMs = STALLED_MS,
): Promise<string> {
  const path = join(folder, name);
  let bytes = 0;
  const silent = new AbortController();
  const patience = setTimeout(() => silent.abort(), stalledMs);
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      patience.refresh();
      if (bytes > maxBytes) done(new TooLarge());
      else done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body), limit, createWriteStream(path, { flags: 'wx', mode: 0o600 }), {
      signal: AbortSignal.any([signal, silent.signal]),
    });
  } finally {
    clearTimeout(patience);
  }
  return path;
}
