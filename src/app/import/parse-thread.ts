/** A thread that parses: batches of raw mail in, messages as facts out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Address, Message } from '../../mail/message.ts';
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

/** The same people stand in message after message: each crosses to the other thread once a batch, not once a message. */
function sharing(): (message: Message) => Message {
  const known = new Map<string, Address[]>();
  const one = (address: Address): Address => {
    const same = known.get(address.email);
    if (same === undefined) {
      known.set(address.email, [address]);
      return address;
    }
    const found = same.find(other => other.name === address.name);
    if (found === undefined) same.push(address);
    return found ?? address;
  };
  return message => ({
    ...message,
    author: one(message.author),
    sender: message.sender === null ? null : one(message.sender),
    to: message.to.map(one),
    cc: message.cc.map(one),
    bcc: message.bcc.map(one),
  });
}

parentPort?.on('message', ({ id, batch }: ParseAsk) => {
  const shared = sharing();
  const messages = batch.messages.map(raw =>
    shared(readMessage(raw, batch.bytes.subarray(raw.start, raw.end), options)),
  );
  const { buffer } = batch.bytes;
  parentPort?.postMessage({ id, messages, buffer } satisfies ParseAnswer, [buffer]);
});
