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
}

const options = workerData as ParseOptions;

/** Megabytes that would otherwise wait for the garbage collector, which sees only a small object. */
function release(buffer: ArrayBuffer): void {
  buffer.transfer(0);
}

parentPort?.on('message', ({ id, batch }: ParseAsk) => {
  const messages = batch.messages.map(raw =>
    readMessage(raw, batch.bytes.subarray(raw.start, raw.end), options),
  );
  parentPort?.postMessage({ id, messages } satisfies ParseAnswer);
  release(batch.bytes.buffer);
});
