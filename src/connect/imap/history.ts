/** What is older than where reading began, over all folders: the newest window next. */
import type { ImapFlow } from 'imapflow';
import type { FolderState } from './list-folders.ts';
import { searchUids } from './search-uids.ts';
import { type UidRange, windowOf } from './uid-windows.ts';

interface Older {
  validity: string;
  /** Ascending; the newest is taken first. */
  uids: number[];
  /** When the newest of them came; asked for once for each window. */
  newest: number | null;
}

/** UIDs are asked for once in a connection: what is below the cursor can only become less. */
export function createHistory(client: ImapFlow) {
  const found = new Map<string, Older>();
  const olderIn = async ({ path, validity, cursor }: FolderState): Promise<Older> => {
    let older = found.get(path);
    if (older === undefined || older.validity !== validity) {
      older = {
        validity,
        uids: await searchUids(client, path, { from: 1, to: cursor.low - 1 }),
        newest: null,
      };
      found.set(path, older);
    }
    while ((older.uids.at(-1) ?? 0) >= cursor.low) older.uids.pop();
    return older;
  };
  const newestIn = async (path: string, older: Older): Promise<number> => {
    older.newest ??= await arrivalOf(client, path, older.uids.at(-1) ?? 0);
    return older.newest;
  };
  return {
    /** Messages still to be read. */
    async count(folders: readonly FolderState[]): Promise<number> {
      let count = 0;
      for (const folder of folders) count += (await olderIn(folder)).uids.length;
      return count;
    },
    async takeNewest(
      folders: readonly FolderState[],
    ): Promise<{ folder: FolderState; window: UidRange; uids: number[] } | null> {
      let best: { folder: FolderState; older: Older; at: number } | null = null;
      for (const folder of folders) {
        const older = await olderIn(folder);
        if (older.uids.length === 0) continue;
        const at = await newestIn(folder.path, older);
        if (best === null || at > best.at) best = { folder, older, at };
      }
      if (best === null) return null;
      const { folder, older } = best;
      const window = windowOf(older.uids.at(-1) ?? 1);
      const first = older.uids.findLastIndex(uid => uid < window.from) + 1;
      const uids = older.uids.splice(first);
      older.newest = null;
      return { folder, window, uids };
    },
  };
}

/** Epoch milliseconds (INTERNALDATE); 0 for one that is gone or has none. */
async function arrivalOf(client: ImapFlow, path: string, uid: number): Promise<number> {
  const lock = await client.getMailboxLock(path, { readOnly: true });
  try {
    const message = await client.fetchOne(String(uid), { uid: true, internalDate: true }, { uid: true });
    const at = message === false ? Number.NaN : new Date(message.internalDate ?? Number.NaN).getTime();
    return Number.isNaN(at) ? 0 : at;
  } finally {
    lock.release();
  }
}
