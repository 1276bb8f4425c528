/** Writes the demo company to a folder: all.mbox, pulso.toml, truth.json and truth-messages.ndjson. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { DAY } from './clock/civil.ts';
import { type DemoMessage, type DemoOptions, demoCompany } from './generate.ts';
import { mboxText } from './mbox.ts';
import { leaversOf } from './truth/leavers.ts';
import { openLedger, type Truth } from './truth/ledger.ts';
import { messageLine } from './truth/message-line.ts';
import { workspaceToml } from './workspace-toml.ts';

export interface WriteDemoOptions extends Omit<DemoOptions, 'start' | 'days'> {
  folder: string;
  /** Epoch seconds. Default 2025-01-01T00:00Z: the demo must not depend on the day it is made. */
  start?: number;
  /** Default 365. */
  days?: number;
  /** Epoch seconds: what would be sent later is left out, as if it had not happened yet. */
  until?: number;
  onProgress?: (done: { messages: number; bytes: number }) => void;
  /** Stops at the next pause; what is written stays. */
  signal?: AbortSignal;
}

export interface WrittenDemo {
  mbox: string;
  config: string;
  truth: string;
  /** Null above `LISTS_UP_TO` messages. */
  truthMessages: string | null;
  messages: number;
  bytes: number;
  totals: Truth;
}

const DEFAULT_START = 1_735_689_600;
const DEFAULT_DAYS = 365;
/** Above this many messages the truth keeps totals only. */
const LISTS_UP_TO = 100_000;

const CHUNK = 4 << 20;
const COPIES_APART = 100;

/** Rejects with the file system's error where the folder cannot be written. */
export async function writeDemo(options: WriteDemoOptions): Promise<WrittenDemo> {
  const { seed, messages, folder, start = DEFAULT_START, days = DEFAULT_DAYS } = options;
  const { until = Number.POSITIVE_INFINITY } = options;
  mkdirSync(folder, { recursive: true });
  const lists = messages <= LISTS_UP_TO;
  const demo = demoCompany({ seed, messages, start, days });
  const ledger = openLedger(demo.company, lists);
  const mbox = openSink(join(folder, 'all.mbox'));
  const lines = lists ? openSink(join(folder, 'truth-messages.ndjson')) : null;
  const copies = spreadCopies(mbox);
  let done = 0;
  try {
    for (const message of demo) {
      if (message.step.at > until) continue;
      const offset = mbox.bytes();
      copies.write(message);
      ledger.record(message);
      lines?.write(messageLine(message, offset));
      done++;
      if (done % 2000 !== 0) continue;
      options.onProgress?.({ messages: done, bytes: mbox.bytes() });
      await breathe();
      options.signal?.throwIfAborted();
    }
    copies.flush();
  } finally {
    mbox.close();
    lines?.close();
  }
  options.onProgress?.({ messages: done, bytes: mbox.bytes() });
  const totals = ledger.truth();
  const config = join(folder, 'pulso.toml');
  const truth = join(folder, 'truth.json');
  writeFileSync(config, workspaceToml(demo.company));
  writeFileSync(
    truth,
    `${JSON.stringify({ seed, start, end: start + days * DAY, ...totals, leavers: leaversOf(demo.company), ...(lists ? { replies_list: ledger.replies, their_replies_list: ledger.theirReplies } : {}) }, null, 1)}\n`,
  );
  return {
    mbox: join(folder, 'all.mbox'),
    config,
    truth,
    truthMessages: lists ? join(folder, 'truth-messages.ndjson') : null,
    messages: done,
    bytes: mbox.bytes(),
    totals,
  };
}

/** A merged export holds the copies of one email apart, mailbox after mailbox: here some hundred messages apart. */
function spreadCopies(mbox: Sink): { write(message: DemoMessage): void; flush(): void } {
  const later: string[] = new Array<string>(COPIES_APART).fill('');
  let next = 0;
  const hold = (text: string): void => {
    mbox.write(later[next] ?? '');
    later[next] = text;
    next = (next + 1) % COPIES_APART;
  };
  return {
    write(message) {
      const [first, ...others] = message.copies;
      if (first !== undefined) mbox.write(mboxText(message, first));
      for (const copy of others) hold(mboxText(message, copy));
    },
    flush: () => {
      for (let i = 0; i < COPIES_APART; i++) hold('');
    },
  };
}

interface Sink {
  /** A binary string: each char code is a byte. */
  write(text: string): void;
  bytes(): number;
  close(): void;
}

/** One buffer, one system call for megabytes. */
function openSink(path: string): Sink {
  const file = openSync(path, 'w');
  const buffer = Buffer.allocUnsafe(CHUNK);
  let used = 0;
  let before = 0;
  const flush = (): void => {
    for (let at = 0; at < used; ) at += writeSync(file, buffer, at, used - at);
    before += used;
    used = 0;
  };
  return {
    write(text) {
      if (used + text.length > CHUNK) flush();
      used += buffer.write(text, used, 'latin1');
    },
    bytes: () => before + used,
    close() {
      flush();
      closeSync(file);
    },
  };
}
