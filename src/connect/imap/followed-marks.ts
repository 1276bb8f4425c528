/** Which messages were read, starred, or the reverse since the last time: a few numbers, never the messages themselves. */
import type { ImapFlow } from 'imapflow';
import { type Marks, marksOf, NO_MARKS, sameMarks } from '../../mail/marks.ts';
import { folderKey } from './imap-cursor.ts';
import { flagsOf } from './imap-flags.ts';
import type { FolderState } from './list-folders.ts';
import { searchUids } from './search-uids.ts';
import type { UidRange } from './uid-windows.ts';

export interface MarkedUid extends Marks {
  uid: number;
}

export interface FollowedMarks {
  /** What changed in a folder, and the point up to which that is known; null when there is nothing to be told. */
  take(folder: FolderState): Promise<{ changed: MarkedUid[]; marked: string | null } | null>;
  /** The server tells that flags have changed in this folder. */
  stir(path: string): void;
}

/** Where the server does not count changes, its folders are compared this often. */
const COMPARE_AGAIN_MS = 10 * 60_000;
/** One message may be told of more than once; a server that goes on and on must not fill the memory. */
const TOLD_AGAIN = 1000;

/** `marksIn`: what is known to be unread or starred in a folder, by its `folderKey`. */
export function followMarks(
  client: ImapFlow,
  marksIn: (folderKey: string) => Promise<Map<number, Marks>>,
): FollowedMarks {
  const comparedAt = new Map<string, number>();
  return {
    stir: path => void comparedAt.delete(path),
    async take(folder) {
      const { path, cursor, messages } = folder;
      const read = { from: 1, to: cursor.next - 1 };
      if (read.to < 1) return null;
      const { marked } = cursor;
      // 0: the server counts, but not in this folder (RFC 7162 §3.1.2.2).
      const modseq = client.enabled.has('CONDSTORE') && folder.modseq !== '0' ? folder.modseq : null;
      if (modseq !== null && marked === modseq) return null;
      // One that fell was begun anew.
      if (modseq !== null && marked !== null && BigInt(marked) < BigInt(modseq)) {
        return { changed: await changedSince(client, path, read, { marked, messages }), marked: modseq };
      }
      if (modseq === null && Date.now() - (comparedAt.get(path) ?? 0) < COMPARE_AGAIN_MS) return null;
      const changed = await compared(client, folder, read, await marksIn(folderKey(path, folder.validity)));
      if (modseq !== null) return { changed, marked: modseq };
      comparedAt.set(path, Date.now());
      return changed.length === 0 ? null : { changed, marked: null };
    },
  };
}

/** CHANGEDSINCE (RFC 7162 §3.1.4.1). Among them are messages that are new. */
async function changedSince(
  client: ImapFlow,
  path: string,
  { from, to }: UidRange,
  { marked, messages }: { marked: string; messages: number },
): Promise<MarkedUid[]> {
  const lock = await client.getMailboxLock(path, { readOnly: true });
  try {
    const changed: MarkedUid[] = [];
    let room = 2 * messages + TOLD_AGAIN;
    const wanted = { uid: true, flags: true };
    const since = { uid: true, changedSince: BigInt(marked) };
    for await (const { uid, flags } of client.fetch(`${from}:${to}`, wanted, since)) {
      if (--room < 0) throw new Error('the server tells of more changes than there are messages');
      if (uid >= from && uid <= to && flags !== undefined) changed.push({ uid, ...marksOf(flagsOf(flags)) });
    }
    return changed;
  } finally {
    lock.release();
  }
}

/** Two searches, whose answers name the unread and the starred alone. */
async function compared(
  client: ImapFlow,
  { path, messages }: FolderState,
  read: UidRange,
  known: ReadonlyMap<number, Marks>,
): Promise<MarkedUid[]> {
  const found = async (what: { seen: false } | { flagged: true }): Promise<Set<number>> => {
    const uids = await searchUids(client, path, read, what);
    if (uids.length > messages + TOLD_AGAIN) throw new Error('the server names more messages than there are');
    return new Set(uids);
  };
  const unread = await found({ seen: false });
  const starred = await found({ flagged: true });
  const changed: MarkedUid[] = [];
  for (const uid of new Set([...unread, ...starred, ...known.keys()])) {
    const now = { unread: unread.has(uid), starred: starred.has(uid) };
    if (!sameMarks(now, known.get(uid) ?? NO_MARKS)) changed.push({ uid, ...now });
  }
  return changed;
}
