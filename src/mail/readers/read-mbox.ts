/** Reads one mbox, plain or compressed, from its beginning or from a separator further on. */
import type { Feed } from './feed.ts';
import { fileFeed } from './file-feed.ts';
import { gzipFeed } from './gzip-feed.ts';
import { withLfLines } from './line-ends.ts';
import { mboxHead, readHead } from './mbox-head.ts';
import type { RawBatch, Resume, Source } from './raw.ts';
import type { Reading } from './read-options.ts';
import { readOver } from './recover.ts';
import { splitMbox } from './split-mbox.ts';

/** An mbox file, alone or in an archive. */
export interface MboxPlace {
  path: string;
  folder: string | null;
  /** Where it begins in its source. */
  base: number;
  /** Its size where it is known, so that small ones take small buffers. */
  bytes: number | null;
  /** Where to go on when it is done. */
  after: Resume;
  /** A feed from `start` on; null where the bytes before have to be read through. */
  open: (start: number) => Promise<Feed>;
  seekable: boolean;
}

export async function* readMbox(source: Source, reading: Reading): AsyncGenerator<RawBatch> {
  const gzip = source.compression === 'gzip';
  yield* readMboxPlace(
    {
      path: source.path,
      folder: source.folder ?? null,
      base: 0,
      bytes: gzip ? null : source.bytes,
      after: { source: reading.source + 1, offset: 0 },
      open: start => (gzip ? gzipFeed(source.path) : fileFeed(source.path, start)),
      seekable: !gzip,
    },
    reading,
  );
}

export async function* readMboxPlace(place: MboxPlace, reading: Reading): AsyncGenerator<RawBatch> {
  const skip = Math.max(0, reading.start - place.base);
  const head = skip > 0 ? mboxHead((await readHead(place.open(0))).bytes) : null;
  const feed = withLfLines(await place.open(skip), head?.crLines ?? null);
  try {
    if (!place.seekable) await readOver(feed, skip);
    yield* splitMbox({
      feed,
      path: place.path,
      source: reading.source,
      base: place.base + skip,
      head,
      after: place.after,
      folder: place.folder,
      batchBytes: Math.min(reading.batchBytes, (place.bytes ?? reading.batchBytes) + 1),
      messageLimit: reading.messageLimit,
      allocate: reading.allocate,
    });
    const damage = feed.damage();
    if (damage !== null) reading.report(damage);
  } finally {
    await feed.close();
  }
}
