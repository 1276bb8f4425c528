/** Everything that readers yield, with the text of each message, for tests. */

import { findSources } from '../find-sources.ts';
import { LIMITS } from '../limits.data.ts';
import { mboxHead } from '../mbox-head.ts';
import type { RawBatch, RawMessage, SourceError } from '../raw.ts';
import { type ReadOptions, readBatches } from '../read-batches.ts';
import { allocateFresh } from '../read-options.ts';
import { splitMbox } from '../split-mbox.ts';
import { memoryFeed } from './memory-feed.ts';

export interface ReadMessage extends RawMessage {
  text: string;
}

export async function collect(batches: AsyncIterable<RawBatch>): Promise<ReadMessage[]> {
  const found: ReadMessage[] = [];
  for await (const batch of batches) found.push(...messagesOf(batch));
  return found;
}

export function messagesOf(batch: RawBatch): ReadMessage[] {
  return batch.messages.map(message => ({
    ...message,
    text: Buffer.from(batch.bytes.subarray(message.start, message.end)).toString(),
  }));
}

export async function readPaths(paths: string[], options?: ReadOptions): Promise<ReadMessage[]> {
  return collect(readBatches(await findSources(paths), options));
}

export interface MboxOptions {
  batchBytes?: number;
  pieceBytes?: number;
  messageLimit?: number;
  start?: number;
  damage?: SourceError;
}

/** Splits an mbox held in a string. */
export function splitText(mbox: string, options: MboxOptions = {}): AsyncGenerator<RawBatch> {
  const bytes = Buffer.from(mbox);
  const start = options.start ?? 0;
  return splitMbox({
    feed: memoryFeed(bytes.subarray(start), options.pieceBytes, options.damage ?? null),
    path: 'test.mbox',
    source: 0,
    base: start,
    head: start > 0 ? mboxHead(Buffer.from(bytes)) : null,
    after: { source: 1, offset: 0 },
    folder: null,
    batchBytes: options.batchBytes ?? LIMITS.batchBytes,
    allocate: allocateFresh,
    messageLimit: options.messageLimit ?? LIMITS.messageBytes,
  });
}

export async function texts(mbox: string, options: MboxOptions = {}): Promise<string[]> {
  return (await collect(splitText(mbox, options))).map(message => message.text);
}
