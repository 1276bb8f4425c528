/** Parses batches on several threads; answers in the order asked is the caller's affair. */
import { Worker } from 'node:worker_threads';
import { PulsoError } from '../../errors.ts';
import type { Message } from '../../mail/message.ts';
import type { Allocate, RawBatch } from '../../mail/readers/raw.ts';
import { say } from '../errors.data.ts';
import { createBuffers } from './buffers.ts';
import type { ParseAnswer, ParseAsk, ParseOptions } from './parse-thread.ts';

export interface ParsePool {
  /** The batch's buffer is transferred: it must not be touched afterwards. `allocate` gives it out again. */
  parse(batch: RawBatch): Promise<Message[]>;
  /** Memory for batches. */
  allocate: Allocate;
  close(): Promise<void>;
}

/** Nearly everything a parser makes dies young; a larger nursery costs memory and gains nothing measurable. */
const YOUNG_MB = { several: 48, alone: 8 };

interface Member {
  worker: Worker;
  /** Why it can work no more; null while it can. */
  ended: PulsoError | null;
  busy: Map<number, { resolve(messages: Message[]): void; reject(error: Error): void }>;
}

/** The program a thread runs; tests give one that fails. */
const THREAD = new URL('./parse-thread.ts', import.meta.url);

/** `threads` ≥ 1. A thread that dies (out of memory) rejects, with `source-failed`, what it was working on and what it is asked later. */
export function createParsePool(threads: number, options: ParseOptions, program = THREAD): ParsePool {
  let asked = 0;
  const buffers = createBuffers(threads + 2);
  const members: Member[] = Array.from({ length: threads }, () => {
    const worker = new Worker(program, {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: threads > 1 ? YOUNG_MB.several : YOUNG_MB.alone },
    });
    const member: Member = { worker, ended: null, busy: new Map() };
    const fail = (why: string) => {
      member.ended ??= new PulsoError('source-failed', say.threadEnded(why));
      for (const one of member.busy.values()) one.reject(member.ended);
      member.busy.clear();
    };
    worker.on('message', ({ id, messages, buffer }: ParseAnswer) => {
      buffers.give(buffer);
      const one = member.busy.get(id);
      member.busy.delete(id);
      one?.resolve(messages);
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
        const ask: ParseAsk = { id, batch };
        idlest.worker.postMessage(ask, [batch.bytes.buffer]);
      });
    },
    async close() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
