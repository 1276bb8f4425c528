/** A thread that parses: batches of raw mail in, messages as facts out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Message } from '../../mail/message.ts';
import { readMessage } from '../../mail/read-message.ts';
import type { RawBatch } from '../../mail/readers/raw.ts';

export interface ParseOptions {
  withText: boolean;
  /** Epoch seconds; a Date outside is not believed. */
  believable: { from: number; to: number };
}
export interface ParseAsk {
  id: number;
  batch: RawBatch;
}
export interface ParseAnswer {
  id: number;
  messages: Message[];
  /** The batch's, given back. */
  buffer: ArrayBuffer;
}

const options = workerData as ParseOptions;

parentPort?.on('message', ({ id, batch }: ParseAsk) => {
  const messages = batch.messages.map(raw =>
    readMessage(raw, batch.bytes.subarray(raw.start, raw.end), options),
  );
  const { buffer } = batch.bytes;
  parentPort?.postMessage({ id, messages, buffer } satisfies ParseAnswer, [buffer]);
});
