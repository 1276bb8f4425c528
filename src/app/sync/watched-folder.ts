/**
 * A Maildir on this machine as a mailbox that goes on. Maildir numbers no messages: a place is a hash of the part of the file's
 * name that stays when the message is flagged or seen, so only files that were never read are opened.
 */
import { createHash } from 'node:crypto';
import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { isRead } from '../../connect/imap/imap-folders.ts';
import type { LiveMailbox, MarksNow, Slice } from '../../connect/live-mailbox.ts';
import { marksOf, NO_MARKS, sameMarks } from '../../mail/marks.ts';
import { fileBatch } from '../../mail/readers/file-batch.ts';
import { findSources } from '../../mail/readers/find-sources.ts';
import { maildirFiles } from '../../mail/readers/folder-files.ts';
import { maildirFlags, maildirKey, maildirTime } from '../../mail/readers/maildir.ts';
import { type RawBatch, type Source, SourceError } from '../../mail/readers/raw.ts';
import { readFile } from '../../mail/readers/read-file.ts';
import type { Reading } from '../../mail/readers/read-options.ts';
import type { Opening } from './connectors.ts';

/** 52 bits: one number, and among a million files one chance in four thousand that two share it. */
export const keyOffset = (path: string): number =>
  Number.parseInt(
    createHash('sha256')
      .update(maildirKey(basename(path)))
      .digest('hex')
      .slice(0, 13),
    16,
  );

/** A delivery agent writes several files at once, and renames them. */
const SETTLE_MS = 250;

interface MaildirFile {
  path: string;
  offset: number;
  deliveredAt: number;
}

const identityOf = (source: Source): string => `maildir\n${source.path}`;

export function openWatchedFolder(
  path: string,
  { placesIn, marksIn }: Pick<Opening, 'placesIn' | 'marksIn'>,
): LiveMailbox {
  /** Given out to be read: what is left out of all figures has no place in the store, and must not come again and again. */
  const given = new Set<string>();
  let looked = false;
  /** When each folder last changed, as it was before it was read. */
  let stamps = new Map<string, number>();
  return {
    async next(cursor, most) {
      const found = await findSources([path]);
      stamps = await stampsOf(path, found);
      const maildirs = found.filter(source => source.format === 'maildir' && isCorrespondence(source));
      const gone: Slice['gone'] = [];
      const marked: MarksNow[] = [];
      const sources: Source[] = [];
      const fresh: { source: Source; file: MaildirFile }[] = [];
      let total = 0;
      for (const source of maildirs) {
        const files = await filesIn(source);
        const known = await placesIn(identityOf(source));
        total += files.size;
        for (const offset of known) {
          if (!files.has(offset)) gone.push({ identity: identityOf(source), from: offset, to: offset });
        }
        marked.push(...(await changedMarks(source, files, { known, marksIn })));
        for (const [offset, file] of files) {
          if (!known.has(offset) && !given.has(`${source.path}\n${offset}`)) fresh.push({ source, file });
        }
      }
      fresh.sort((a, b) => b.file.deliveredAt - a.file.deliveredAt);
      const now = fresh.slice(0, most);
      for (const [source, files] of Map.groupBy(now, one => one.source)) {
        sources.push(
          maildirSource(
            source,
            files.map(one => one.file),
          ),
        );
        for (const { file } of files) given.add(`${source.path}\n${file.offset}`);
      }
      // Files that hold many messages are known by their size and time: unchanged, they are not read again.
      if (!looked) sources.push(...found.filter(source => source.format !== 'maildir'));
      looked = true;
      const left = fresh.length - now.length;
      const folderKeys = maildirs.map(identityOf).sort();
      // What was moved is read at its new place before it is forgotten at the old one.
      if (sources.length > 0) return { sources, gone: [], folderKeys: null, cursor, total, left };
      const same = isDeepStrictEqual(cursor, { folderKeys });
      if (gone.length === 0 && marked.length === 0 && same) return null;
      return {
        sources,
        gone,
        marked,
        folderKeys: same ? null : folderKeys,
        cursor: { folderKeys },
        total,
        left,
      };
    },
    async wait(milliseconds, signal) {
      looked = false;
      await changed(stamps, milliseconds, signal);
    },
    async close() {},
  };
}

const isCorrespondence = ({ folder }: Source): boolean =>
  folder === undefined || isRead({ path: folder, delimiter: '/', specialUse: undefined, flags: new Set() });

async function filesIn(source: Source): Promise<Map<number, MaildirFile>> {
  const paths = await maildirFiles(source.path);
  return new Map(
    paths.map(path => {
      const offset = keyOffset(path);
      return [offset, { path, offset, deliveredAt: maildirTime(basename(path)) ?? 0 }];
    }),
  );
}

/** Files that were read before, and are called otherwise since: seen, flagged, or no more. */
async function changedMarks(
  source: Source,
  files: ReadonlyMap<number, MaildirFile>,
  { known, marksIn }: { known: ReadonlySet<number>; marksIn: Opening['marksIn'] },
): Promise<MarksNow[]> {
  const identity = identityOf(source);
  const before = await marksIn(identity);
  const changed: MarksNow[] = [];
  for (const [offset, { path }] of files) {
    const now = marksOf(maildirFlags(path));
    if (known.has(offset) && !sameMarks(now, before.get(offset) ?? NO_MARKS)) {
      changed.push({ identity, offset, ...now });
    }
  }
  return changed;
}

function maildirSource(source: Source, files: MaildirFile[]): Source {
  return {
    ...source,
    format: 'live',
    bytes: files.length,
    folder: source.folder ?? 'INBOX',
    live: {
      identity: identityOf(source),
      folderKey: identityOf(source),
      read: reading => readFiles(source, files, reading),
      close: async () => {},
    },
  };
}

async function* readFiles(source: Source, files: MaildirFile[], reading: Reading): AsyncGenerator<RawBatch> {
  let position = 0;
  for (const { path, offset, deliveredAt } of files) {
    const bytes = readOrGone(path, reading);
    position++;
    if (bytes === null) continue;
    yield fileBatch(bytes, {
      source: reading.source,
      offset,
      next: { source: reading.source, offset: 0 },
      position,
      folder: source.folder ?? 'INBOX',
      flags: maildirFlags(path),
      receivedAt: deliveredAt === 0 ? null : deliveredAt,
      truncated: false,
    });
  }
}

/** Renamed or deleted meanwhile: the next look finds it under its new name. */
function readOrGone(path: string, { messageLimit }: Reading) {
  try {
    return readFile(path, messageLimit, () => true);
  } catch (error) {
    if (error instanceof SourceError && error.code === 'not-found') return null;
    throw error;
  }
}

async function stampsOf(path: string, found: readonly Source[]): Promise<Map<string, number>> {
  const maildirs = found.filter(source => source.format === 'maildir');
  const folders = [path, ...maildirs.flatMap(source => [join(source.path, 'new'), join(source.path, 'cur')])];
  const stamps = new Map<string, number>();
  for (const folder of folders) stamps.set(folder, await changedAt(folder));
  return stamps;
}

const changedAt = async (folder: string): Promise<number> =>
  (await stat(folder).catch(() => null))?.mtimeMs ?? 0;

async function changed(
  stamps: ReadonlyMap<string, number>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stir = () => resolve();
  const watchers: FSWatcher[] = [];
  for (const folder of stamps.keys()) {
    try {
      // What cannot be watched (a network disk, too many watches) is looked at when the time is up.
      watchers.push(watch(folder, stir).on('error', () => {}));
    } catch {}
  }
  const timer = setTimeout(stir, milliseconds);
  signal.addEventListener('abort', stir, { once: true });
  try {
    if (signal.aborted) return;
    // It may have changed between the last look and now.
    for (const [folder, stamp] of stamps) if ((await changedAt(folder)) !== stamp) stir();
    await promise;
    await pause(SETTLE_MS);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stir);
    for (const watcher of watchers) watcher.close();
  }
}
