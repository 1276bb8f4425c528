/** A decompressing stream as a feed. Everything readable before damage is read; the damage is told, not thrown. */
import type { Readable } from 'node:stream';
import type { Feed } from './feed.ts';
import type { SourceError } from './raw.ts';

export interface StreamInput {
  stream: Readable;
  /** Bytes consumed on disk. */
  position: () => number;
  /** Throws when so much has come out that the archive is a bomb. */
  guard: (bytesOut: number) => void;
  /** What an error of the stream means. */
  explain: (error: Error) => SourceError;
  close: () => Promise<void>;
}

export function streamFeed(input: StreamInput): Feed {
  const { stream } = input;
  let rest: Buffer = Buffer.alloc(0);
  let bytesOut = 0;
  let failure: Error | null = null;
  let ended = false;
  // Pulled by hand: an async iterator drops what is buffered when the stream fails, and that is mail.
  stream.on('error', error => {
    failure ??= error;
  });
  stream.on('end', () => {
    ended = true;
  });
  return {
    async read(into, at) {
      while (rest.length === 0) {
        const chunk: Buffer | null = stream.read();
        if (chunk !== null) rest = chunk;
        else if (ended || failure !== null) return 0;
        else await nextEvent(stream);
      }
      const count = rest.copy(into, at);
      rest = rest.subarray(count);
      bytesOut += count;
      input.guard(bytesOut);
      return count;
    },
    position: input.position,
    damage: () => (failure === null ? null : input.explain(failure)),
    async close() {
      stream.destroy();
      await input.close();
    },
  };
}

function nextEvent(stream: Readable): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      for (const event of EVENTS) stream.off(event, done);
      resolve();
    };
    for (const event of EVENTS) stream.on(event, done);
  });
}

const EVENTS = ['readable', 'end', 'error', 'close'];
