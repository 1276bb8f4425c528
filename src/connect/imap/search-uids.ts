/** UIDs that a folder has in a range, all or only some of them, ascending: a few bytes each. */
import type { ImapFlow } from 'imapflow';
import type { UidRange } from './uid-windows.ts';

export async function searchUids(
  client: ImapFlow,
  path: string,
  { from, to }: UidRange,
  only: { seen?: false; flagged?: true } = {},
): Promise<number[]> {
  if (from > to) return [];
  const lock = await client.getMailboxLock(path, { readOnly: true });
  try {
    const found = await client.search({ uid: `${from}:${to}`, ...only }, { uid: true });
    if (found === false || found === undefined)
      throw new Error('the server does not say which messages there are');
    // A range whose end lies below its beginning is turned round by the server (RFC 9051, "seq-range").
    return found.filter(uid => uid >= from && uid <= to).sort((a, b) => a - b);
  } finally {
    lock.release();
  }
}
