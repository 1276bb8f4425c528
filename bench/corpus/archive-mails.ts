/** Real mail to repeat: the archives beside the project, or mail of the made-up company where they are not there. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const ARCHIVES = ['openbmc-2024.mbox.gz', 'usrp-users-2025.mbox.gz'];

const folder = resolve(process.env.PULSO_CORPORA ?? join(import.meta.dirname, '../../../shared/corpora'));

/** Null where the archives are missing. */
export function archiveMails(): Buffer[] | null {
  const paths = ARCHIVES.map(name => join(folder, name));
  if (!paths.every(path => existsSync(path))) return null;
  return interleave(paths.map(path => mailsOf(gunzipSync(readFileSync(path)))));
}

/** Cuts an mbox with LF line ends where an empty line is followed by a From_ line. */
export function mailsOf(mbox: Buffer): Buffer[] {
  const mails: Buffer[] = [];
  for (let at = 0; at < mbox.length; ) {
    const next = mbox.indexOf('\n\nFrom ', at, 'latin1');
    const end = next < 0 ? mbox.length : next + 2;
    mails.push(mbox.subarray(at, end));
    at = end;
  }
  return mails;
}

/** Every stretch of the result holds the lists in the same proportion, so that a part is a small whole. */
export function interleave<T>(lists: readonly T[][]): T[] {
  const all = lists.flatMap(list => list.map((item, i) => ({ item, place: (i + 0.5) / list.length })));
  return all.sort((a, b) => a.place - b.place).map(one => one.item);
}
