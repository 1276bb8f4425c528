/** A thread that parses: batches of raw mail in, messages as facts out. */
import { parentPort } from 'node:worker_threads';
import { readMessage } from '../../mail/read-message.ts';
import type { RawBatch } from '../../mail/readers/raw.ts';
import { type Crossing, packed } from './crossing.ts';

export interface ParseOptions {
  withText: boolean;
  /** Epoch seconds; a Date outside is not believed. */
  believable: { from: number; to: number };
}
export interface ParseAsk {
  id: number;
  batch: RawBatch;
  options: ParseOptions;
}
export interface ParseAnswer {
  id: number;
  crossing: Crossing;
  /** The batch's, given back. */
  buffer: ArrayBuffer;
}

parentPort?.on('message', ({ id, batch, options }: ParseAsk) => {
  const messages = batch.messages.map(raw =>
    readMessage(raw, batch.bytes.subarray(raw.start, raw.end), options),
  );
  const { buffer } = batch.bytes;
  parentPort?.postMessage({ id, crossing: packed(messages), buffer } satisfies ParseAnswer, [buffer]);
});
