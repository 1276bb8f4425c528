/** Reads and parses ahead of whoever stores, in the order of the sources: neither waits for the other while both have work. */
import type { Message } from '../../mail/message.ts';
import { LIMITS } from '../../mail/readers/limits.data.ts';
import type { RawBatch, Resume, Source } from '../../mail/readers/raw.ts';
import { readBatches } from '../../mail/readers/read-batches.ts';
import { createParsePool, type ParsePool } from './parse-pool.ts';
import { parsingThreads } from './parse-workers.ts';

export interface Parsed {
  messages: Message[];
  /** Of the batch they came in. */
  bytes: number;
  batch: Pick<RawBatch, 'position' | 'next'>;
}

export interface Reading {
  /** Begins at once with what `read` will be asked for first: all of `sources`, from their beginning. */
  begin(sources: readonly Source[], signal: AbortSignal): void;
  /** Throws SourceError, or the signal's reason, after what could be read before it. */
  read(sources: readonly Source[], resume: Resume, signal: AbortSignal): AsyncIterable<Parsed>;
  close(): Promise<void>;
}

/** Batches given to each parsing thread: one to work on, and one waiting so that it never has to. */
const BATCHES_A_THREAD = 2;
/** What may wait to be stored: as much as two threads parse while a database opens … */
const MESSAGES_AHEAD = 16_000;
/** … of mail of this size. What is kept of a message is smaller than the message, whoever wrote it; with its text, not by much. */
const BYTES_AHEAD = { withoutText: 256 * 1024 * 1024, withText: 32 * 1024 * 1024 };

/** A network brings mail more slowly than it is parsed: larger batches would only lie in memory. */
const FOLLOWED_BATCH_BYTES = 1024 * 1024;

/** E-mail is older than the Message-ID; nothing believable is dated before 1980, nor more than two days ahead. */
const OLDEST_BELIEVABLE = Date.UTC(1980, 0, 1) / 1000;
const AHEAD_SECONDS = 2 * 86_400;

/**
 * Starts the threads; `close` ends them. `now` in epoch seconds. `connectionId`: of a mailbox that is followed; it comes over a network,
 * one thread keeps up with it, and a server should stay small meanwhile.
 */
export function openReading({
  withText,
  now,
  connectionId,
}: {
  withText: boolean;
  now: number;
  connectionId?: number | undefined;
}): Reading {
  const threads = connectionId === undefined ? parsingThreads() : 1;
  const believable = { from: OLDEST_BELIEVABLE, to: now + AHEAD_SECONDS };
  const pool = createParsePool(threads, { withText, believable });
  const most: Bounds = {
    batchBytes: connectionId === undefined ? LIMITS.batchBytes : FOLLOWED_BATCH_BYTES,
    unparsed: threads * BATCHES_A_THREAD,
    bytes: withText ? BYTES_AHEAD.withText : BYTES_AHEAD.withoutText,
  };
  let begun: { of: number; ahead: Ahead } | null = null;
  return {
    begin(sources, signal) {
      begun = { of: sources.length, ahead: readAhead(pool, most, sources, BEGINNING, signal) };
    },
    read(sources, resume, signal) {
      const first = begun;
      begun = null;
      if (first?.of === sources.length && resume.source === 0 && resume.offset === 0) {
        return first.ahead.parsed;
      }
      first?.ahead.stop();
      return readAhead(pool, most, sources, resume, signal).parsed;
    },
    async close() {
      begun?.ahead.stop();
      await pool.close();
    },
  };
}

const BEGINNING: Resume = { source: 0, offset: 0 };

/** Bytes of a batch, batches that are not parsed yet, and bytes that are and wait. */
interface Bounds {
  batchBytes: number;
  unparsed: number;
  bytes: number;
}

interface Ahead {
  parsed: AsyncIterable<Parsed>;
  /** No more is read; for whoever has not begun to take. */
  stop(): void;
}

function readAhead(
  pool: ParsePool,
  most: Bounds,
  sources: readonly Source[],
  resume: Resume,
  signal: AbortSignal,
): Ahead {
  const parsed: Promise<Parsed>[] = [];
  let [unparsed, waiting, waitingBytes] = [0, 0, 0];
  let [ended, unwanted] = [false, false];
  const failures: unknown[] = [];
  let moved = Promise.withResolvers<void>();
  const move = () => {
    moved.resolve();
    moved = Promise.withResolvers();
  };

  const parse = async (batch: RawBatch): Promise<Parsed> => {
    const { position, next } = batch;
    const bytes = batch.bytes.length;
    unparsed++;
    try {
      const messages = await pool.parse(batch);
      waiting += messages.length;
      waitingBytes += bytes;
      return { messages, bytes, batch: { position, next } };
    } finally {
      unparsed--;
      move();
    }
  };
  const isFull = () => unparsed >= most.unparsed || waiting >= MESSAGES_AHEAD || waitingBytes >= most.bytes;
  const readOn = async () => {
    const options = { resume, signal, batchBytes: most.batchBytes, allocate: pool.allocate };
    for await (const batch of readBatches([...sources], options)) {
      const one = parse(batch);
      one.catch(() => {}); // awaited in order below; a rejection must not count as unhandled before
      parsed.push(one);
      move();
      while (!unwanted && isFull()) await moved.promise;
      if (unwanted) return;
    }
  };
  readOn()
    .catch((error: unknown) => {
      failures.push(error);
    })
    .finally(() => {
      ended = true;
      move();
    });

  const stop = () => {
    unwanted = true;
    move();
  };
  const inOrder = async function* (): AsyncGenerator<Parsed, void> {
    try {
      for (;;) {
        signal.throwIfAborted();
        const first = parsed.shift();
        if (first !== undefined) {
          const one = await first;
          waiting -= one.messages.length;
          waitingBytes -= one.bytes;
          move();
          yield one;
        } else if (ended) break;
        else await moved.promise;
      }
      if (failures.length > 0) throw failures[0];
    } finally {
      stop();
    }
  };
  return { parsed: inOrder(), stop };
}
