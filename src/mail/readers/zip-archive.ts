/** The mail in a .zip, entry by entry, without unpacking anything to disk. */
import type { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { guardBomb } from './bomb-guard.ts';
import { say } from './errors.data.ts';
import type { Feed } from './feed.ts';
import { sourceError } from './fs-error.ts';
import { LIMITS } from './limits.data.ts';
import { SourceError } from './raw.ts';
import { type Inflating, inSteps, recovering } from './recover.ts';
import { streamFeed } from './stream-feed.ts';
import { type MailEntryKind, mailEntryKind } from './zip-names.ts';

export interface MailEntry {
  name: string;
  kind: MailEntryKind;
  /** Unpacked, as the archive states it. */
  bytes: number;
  open: () => Promise<Feed>;
}

export interface ZipArchive {
  entries: () => AsyncGenerator<MailEntry>;
  close: () => void;
}

/** `archiveBytes` is the size on disk, which the bomb guard compares with all that comes out. */
export async function openZip(path: string, archiveBytes: number): Promise<ZipArchive> {
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false };
  const zip = await openPromise(path, options).catch(error => {
    throw damaged(path, error, say.zipUnopened(path));
  });
  zip.on('error', () => {
    // Also reaches whoever is waiting for the next entry.
  });
  let bytesOut = 0;
  return {
    async *entries() {
      try {
        for await (const entry of zip.eachEntry()) {
          const name = getFileNameLowLevel(
            entry.generalPurposeBitFlag,
            entry.fileNameRaw,
            entry.extraFields,
            false,
          );
          const kind = mailEntryKind(name);
          if (kind !== null)
            yield { name, kind, bytes: entry.uncompressedSize, open: () => open(entry, name) };
        }
      } catch (error) {
        throw damaged(path, error);
      }
    },
    close: () => zip.close(),
  };

  async function open(entry: Entry, name: string): Promise<Feed> {
    refuseUnreadable(path, entry);
    const before = bytesOut;
    const guard = (out: number) => {
      bytesOut = before + out;
      guardBomb(path, bytesOut, archiveBytes);
    };
    const feed = await recovering(fineFrom => entryFeed(zip, path, entry, guard, fineFrom));
    return checked(path, name, entry, feed);
  }
}

async function entryFeed(
  zip: ZipFile,
  path: string,
  entry: Entry,
  guard: (out: number) => void,
  fineFrom: number,
): Promise<Inflating> {
  const raw: Readable = await zip.openReadStreamPromise(entry, { decodeFileData: false }).catch(error => {
    throw damaged(path, error);
  });
  let stored = 0;
  let consumed = () => stored;
  let stream = raw;
  if (entry.compressionMethod === 8) {
    const inflate = createInflateRaw({ chunkSize: 4 * LIMITS.compressedChunkBytes });
    raw.on('error', error => inflate.destroy(error));
    stream = Number.isFinite(fineFrom) ? raw.pipe(inSteps(fineFrom)).pipe(inflate) : raw.pipe(inflate);
    consumed = () => inflate.bytesWritten;
  }
  const feed = streamFeed({
    stream,
    position: () => entry.relativeOffsetOfLocalHeader + consumed(),
    guard(out) {
      stored = out;
      guard(out);
    },
    explain: error => damaged(path, error),
    async close() {
      raw.destroy();
    },
  });
  return { feed, consumed };
}

/** Inflating does not notice a changed byte; the entry's stated size and CRC-32 do. */
function checked(path: string, name: string, entry: Entry, feed: Feed): Feed {
  let crc = 0;
  let size = 0;
  return {
    ...feed,
    async read(into, at) {
      const count = await feed.read(into, at);
      crc = crc32(into.subarray(at, at + count), crc);
      size += count;
      return count;
    },
    damage() {
      if (feed.damage() !== null) return feed.damage();
      if (size === entry.uncompressedSize && crc === entry.crc32) return null;
      return damaged(path, new Error(`checksum of ${name}`));
    },
  };
}

function refuseUnreadable(path: string, entry: Entry): void {
  if (entry.isEncrypted()) throw new SourceError('bad-archive', path, say.zipEncrypted(path));
  const { compressionMethod: method } = entry;
  if (method !== 0 && method !== 8)
    throw new SourceError('bad-archive', path, say.zipCompression(path, method));
}

function damaged(path: string, cause: unknown, said = say.zipDamaged(path)): SourceError {
  if (cause instanceof SourceError) return cause;
  if (cause instanceof Error && /strong encryption/.test(cause.message))
    return new SourceError('bad-archive', path, say.zipEncrypted(path), { cause });
  if (cause instanceof Error && 'syscall' in cause) return sourceError(path, cause);
  return new SourceError('bad-archive', path, said, { cause });
}
