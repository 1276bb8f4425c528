/** Reads sources one after another into batches of whole messages. */
import { fileFeed } from './file-feed.ts';
import { LIMITS } from './limits.data.ts';
import type { RawBatch, Resume, Source } from './raw.ts';
import { splitMbox } from './split-mbox.ts';

export interface ReadOptions {
  batchBytes?: number;
  /** Bytes of one message that are kept; the rest is counted in `size`. */
  messageLimit?: number;
  resume?: Resume;
  signal?: AbortSignal;
}

export async function* readBatches(sources: Source[], options: ReadOptions = {}): AsyncGenerator<RawBatch> {
  let before = 0;
  for (const [index, source] of sources.entries()) {
    const start = options.resume?.source === index ? options.resume.offset : 0;
    if (index >= (options.resume?.source ?? 0)) {
      const feed = await fileFeed(source.path, start);
      try {
        for await (const batch of splitMbox({
          feed,
          path: source.path,
          source: index,
          start,
          dialect: null,
          folder: source.folder ?? null,
          batchBytes: options.batchBytes ?? LIMITS.batchBytes,
          messageLimit: options.messageLimit ?? LIMITS.messageBytes,
        })) {
          options.signal?.throwIfAborted();
          yield { ...batch, position: before + batch.position };
        }
      } finally {
        await feed.close();
      }
    }
    before += source.bytes;
  }
}
