/** Reads the mail of a .zip. Offsets count the unpacked bytes of its mail entries, one after another. */
import { basename } from 'node:path';
import { fill } from './feed.ts';
import { fileBatch } from './file-batch.ts';
import { maildirFlags, maildirTime } from './maildir.ts';
import type { RawBatch, Source } from './raw.ts';
import { readMboxPlace } from './read-mbox.ts';
import type { Reading } from './read-options.ts';
import { type MailEntry, openZip } from './zip-archive.ts';
import { entryFolder } from './zip-names.ts';

export async function* readZip(source: Source, reading: Reading): AsyncGenerator<RawBatch> {
  const zip = await openZip(source.path, source.bytes);
  try {
    let base = 0;
    for await (const entry of zip.entries()) {
      const end = base + entry.bytes;
      if (entry.bytes > 0 && end > reading.start) {
        if (entry.kind === 'mbox') yield* readMboxEntry(source, entry, base, reading);
        else if (base >= reading.start) yield await readMessage(entry, base, reading);
      }
      base = end;
    }
  } finally {
    zip.close();
  }
}

function readMboxEntry(
  source: Source,
  entry: MailEntry,
  base: number,
  reading: Reading,
): AsyncGenerator<RawBatch> {
  return readMboxPlace(
    {
      path: `${source.path} (${entry.name})`,
      folder: entryFolder(entry.name, entry.kind),
      base,
      bytes: entry.bytes,
      after: { source: reading.source, offset: base + entry.bytes },
      open: entry.open,
      seekable: false,
    },
    reading,
  );
}

async function readMessage(entry: MailEntry, base: number, reading: Reading): Promise<RawBatch> {
  const feed = await entry.open();
  try {
    const bytes = Buffer.allocUnsafeSlow(Math.min(entry.bytes, reading.messageLimit));
    const { filled } = await fill(feed, bytes, 0);
    const whole = bytes.length === entry.bytes;
    const damage = whole ? feed.damage() : null;
    if (damage !== null) reading.report(damage);
    const name = basename(entry.name);
    return fileBatch(
      { bytes: bytes.subarray(0, filled), size: whole ? filled : entry.bytes },
      {
        source: reading.source,
        offset: base,
        next: { source: reading.source, offset: base + entry.bytes },
        position: feed.position(),
        folder: entryFolder(entry.name, entry.kind),
        flags: entry.kind === 'maildir' ? maildirFlags(entry.name) : [],
        receivedAt: entry.kind === 'maildir' ? maildirTime(name) : null,
        truncated: damage !== null,
      },
    );
  } finally {
    await feed.close();
  }
}
