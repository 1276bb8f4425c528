/** Maildir (cr.yp.to/proto/maildir.html) and Maildir++ sub-folders: what the names of files and folders say. */
import type { Flag } from '../message.ts';
import { decodeModifiedUtf7 } from './modified-utf7.ts';

const FLAGS: [string, Flag][] = [
  ['S', 'seen'],
  ['R', 'answered'],
  ['F', 'flagged'],
  ['D', 'draft'],
  ['T', 'trashed'],
];
/** 1985 to 2100: outside, the number in a name is no time. */
const EARLIEST = 473_385_600;
const LATEST = 4_102_444_800;

/**
 * `cur/1700000000.M1P2.host:2,RS`: the letters after `:2,`, or `;2,` and `!2,` where a file system forbids the colon. What lies in
 * `new` no mail program has shown to anybody.
 */
export function maildirFlags(path: string): Flag[] {
  const letters = /[:;!]2,([^:;!/\\]*)$/.exec(path)?.[1];
  const flags = FLAGS.filter(([letter]) => letters?.includes(letter)).map(([, flag]) => flag);
  const told = letters !== undefined || /(?:^|[/\\])new[/\\][^/\\]*$/.test(path);
  return told && !flags.includes('seen') ? ['unread', ...flags] : flags;
}

/** Epoch seconds of delivery, which begin the name; null when they are not believable. */
export function maildirTime(fileName: string): number | null {
  const seconds = Number(/^(\d{9,10})\./.exec(fileName)?.[1] ?? Number.NaN);
  return seconds >= EARLIEST && seconds < LATEST ? seconds : null;
}

/** What stays the same when a message is flagged or moves from new to cur. */
export function maildirKey(fileName: string): string {
  return fileName.replace(/[:;!]2,[^:;!]*$/, '');
}

/** Folder of a directory's name: `.Sent.2023` (Maildir++) is `Sent/2023`, `Sent` is `Sent`. */
export function maildirFolder(directory: string): string {
  const parts = directory.startsWith('.') ? directory.slice(1).split('.') : [directory];
  return parts.map(decodeModifiedUtf7).join('/');
}
