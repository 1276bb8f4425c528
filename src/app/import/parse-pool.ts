/** Parses batches on several threads; answers in the order asked is the caller's affair. */
import { Worker } from 'node:worker_threads';
import type { Message } from '../../mail/message.ts';
import type { RawBatch } from '../../mail/readers/raw.ts';
import type { ParseAnswer, ParseAsk, ParseOptions } from './parse-thread.ts';

export interface ParsePool {
  /** The batch's buffer is transferred: it must not be touched afterwards. */
  parse(batch: RawBatch): Promise<Message[]>;
  close(): Promise<void>;
}

/** Nearly everything a parser makes dies young; a larger nursery costs memory and gains nothing measurable. */
const YOUNG_MB = 16;

interface Member {
  worker: Worker;
  busy: Map<number, { resolve(messages: Message[]): void; reject(error: Error): void }>;
}

/** `threads` ≥ 1. A thread that dies (out of memory) rejects what it was working on. */
export function createParsePool(threads: number, options: ParseOptions): ParsePool {
  let asked = 0;
  const members: Member[] = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL('./parse-thread.ts', import.meta.url), {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const member: Member = { worker, busy: new Map() };
    const fail = (error: Error) => {
      for (const one of member.busy.values()) one.reject(error);
      member.busy.clear();
    };
    worker.on('message', ({ id, messages }: ParseAnswer) => {
      const one = member.busy.get(id);
      member.busy.delete(id);
      one?.resolve(messages);
    });
    worker.on('error', fail);
    worker.on('exit', code => fail(new Error(`a parsing thread ended with code ${code}`)));
    return member;
  });
  return {
    parse(batch) {
      return new Promise((resolve, reject) => {
        const idlest = members.reduce((a, b) => (b.busy.size < a.busy.size ? b : a));
        const id = ++asked;
        idlest.busy.set(id, { resolve, reject });
        const ask: ParseAsk = { id, batch };
        idlest.worker.postMessage(ask, [batch.bytes.buffer]);
      });
    },
    async close() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
