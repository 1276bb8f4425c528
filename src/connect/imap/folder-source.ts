/** One window of a folder as a source. */
import type { ImapFlow } from 'imapflow';
import type { Source } from '../../mail/readers/raw.ts';
import { folderKey } from './imap-cursor.ts';
import { readFolder } from './read-imap.ts';
import type { UidRange } from './uid-windows.ts';

export interface FolderAt {
  /** `imaps://ana@acme.example@mail.acme.example` */
  server: string;
  path: string;
  label: string;
  validity: string;
}

export const windowIdentity = ({ server, path, validity }: FolderAt, window: UidRange): string =>
  `${server}\n${folderKey(path, validity)}\n${window.from}`;

/** `read`: the UIDs of the window that are read now. `failed` says it in a sentence. */
export function folderSource(
  client: ImapFlow,
  at: FolderAt,
  window: UidRange,
  read: UidRange & { count: number },
  failed: (error: unknown) => Error,
): Source {
  return {
    path: `${at.server}/${at.label}`,
    format: 'live',
    compression: 'none',
    bytes: read.count,
    folder: at.label,
    live: {
      identity: windowIdentity(at, window),
      folderKey: folderKey(at.path, at.validity),
      async *read(reading) {
        try {
          const from = Math.max(read.from, reading.start);
          if (from > read.to) return;
          const messages = await sizesOf(client, at.path, { from, to: read.to });
          yield* readFolder(client, { path: at.path, label: at.label, messages }, reading);
        } catch (error) {
          throw failed(error);
        }
      },
      close: async () => {},
    },
  };
}

async function sizesOf(client: ImapFlow, path: string, { from, to }: UidRange) {
  const lock = await client.getMailboxLock(path, { readOnly: true });
  try {
    const messages: { uid: number; size: number }[] = [];
    for await (const { uid, size } of client.fetch(
      `${from}:${to}`,
      { uid: true, size: true },
      { uid: true },
    )) {
      if (uid >= from && uid <= to) messages.push({ uid, size: size ?? 0 });
    }
    return messages.sort((a, b) => a.uid - b.uid);
  } finally {
    lock.release();
  }
}
