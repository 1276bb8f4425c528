/** Parses batches on several threads; answers in the order asked is the caller's affair. */
import type { Worker } from 'node:worker_threads';
import { PulsoError } from '../../errors.ts';
import type { Message } from '../../mail/message.ts';
import type { Allocate, RawBatch } from '../../mail/readers/raw.ts';
import { say } from '../errors.data.ts';
import { createBuffers } from './buffers.ts';
import { unpacked } from './crossing.ts';
import type { ParseAnswer, ParseAsk, ParseOptions } from './parse-thread.ts';
import { PARSER, takeParsers } from './parse-workers.ts';

export interface ParsePool {
  /** The batch's buffer is transferred: it must not be touched afterwards. `allocate` gives it out again. */
  parse(batch: RawBatch): Promise<Message[]>;
  /** Memory for batches. */
  allocate: Allocate;
  close(): Promise<void>;
}

interface Member {
  worker: Worker;
  /** Why it can work no more; null while it can. */
  ended: PulsoError | null;
  busy: Map<number, { resolve(messages: Message[]): void; reject(error: Error): void }>;
}

/** `threads` ≥ 1. A thread that dies (out of memory) rejects, with `source-failed`, what it was working on and what it is asked later. */
export function createParsePool(threads: number, options: ParseOptions, program = PARSER): ParsePool {
  let asked = 0;
  const buffers = createBuffers(threads + 2);
  const members = takeParsers(threads, program).map(worker => {
    const member: Member = { worker, ended: null, busy: new Map() };
    const fail = (why: string) => {
      member.ended ??= new PulsoError('source-failed', say.threadEnded(why));
      for (const one of member.busy.values()) one.reject(member.ended);
      member.busy.clear();
    };
    worker.on('message', ({ id, crossing, buffer }: ParseAnswer) => {
      buffers.give(buffer);
      const one = member.busy.get(id);
      member.busy.delete(id);
      one?.resolve(unpacked(crossing));
    });
    worker.on('error', error => fail(error instanceof Error ? error.message : String(error)));
    worker.on('exit', code => fail(`code ${code}`));
    return member;
  });
  return {
    allocate: buffers.take,
    parse(batch) {
      return new Promise((resolve, reject) => {
        const idlest = members.reduce((a, b) => (b.busy.size < a.busy.size ? b : a));
        if (idlest.ended !== null) return reject(idlest.ended);
        const id = ++asked;
        idlest.busy.set(id, { resolve, reject });
        const ask: ParseAsk = { id, batch, options };
        idlest.worker.postMessage(ask, [batch.bytes.buffer]);
      });
    },
    async close() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
