/** UIDs that were read and are not in the folder any more. */
import type { ExpungeEvent, ImapFlow } from 'imapflow';
import type { FolderState } from './list-folders.ts';
import { searchUids } from './search-uids.ts';
import { asRanges, gapsBetween, type UidRange } from './uid-windows.ts';

/** As the server remembers it (QRESYNC, RFC 7162 §3.2.6), else everything that lies between what is there. */
export async function goneUids(client: ImapFlow, { path, cursor }: FolderState): Promise<UidRange[]> {
  const read = { from: 1, to: cursor.next - 1 };
  if (read.to < 1) return [];
  if (cursor.messages !== null && cursor.modseq !== null && client.enabled.has('QRESYNC')) {
    return asRanges(await vanishedSince(client, path, read, BigInt(cursor.modseq)));
  }
  return gapsBetween(await searchUids(client, path, read), read);
}

async function vanishedSince(
  client: ImapFlow,
  path: string,
  { from, to }: UidRange,
  changedSince: bigint,
): Promise<number[]> {
  const gone: number[] = [];
  const note = (event: ExpungeEvent) => {
    if (event.path === path && event.uid !== undefined) gone.push(event.uid);
  };
  const lock = await client.getMailboxLock(path, { readOnly: true });
  client.on('expunge', note);
  try {
    // VANISHED comes with the answer; which flags changed is not asked.
    const changed = client.fetch(`${from}:${to}`, { uid: true }, { uid: true, changedSince });
    for await (const _ of changed);
    return gone.filter(uid => uid >= from && uid <= to);
  } finally {
    client.off('expunge', note);
    lock.release();
  }
}
