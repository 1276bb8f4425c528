/**
 * A mailbox on an IMAP server that is read from its newest mail down, and goes on to be read: what came is read before what is
 * older, and once there is nothing older, it is looked for what was deleted, moved, read or
 * starred.
 */
import { isDeepStrictEqual } from 'node:util';
import type { ImapFlow } from 'imapflow';
import type { Marks } from '../../mail/marks.ts';
import { type Source, SourceError } from '../../mail/readers/raw.ts';
import { say } from '../errors.data.ts';
import type { GoneOffsets, LiveMailbox, MarksNow, Slice } from '../live-mailbox.ts';
import { createBell } from './bell.ts';
import { folderSource, windowIdentity } from './folder-source.ts';
import { type FollowedMarks, followMarks } from './followed-marks.ts';
import { goneUids } from './gone-uids.ts';
import { createHistory } from './history.ts';
import { connectImap, type ImapLogin, type ImapServer, saidOf } from './imap-client.ts';
import { folderKey, imapCursor, newFolder } from './imap-cursor.ts';
import { type FolderState, type ImapFolder, listFolders } from './list-folders.ts';
import { canIdle, listenAside } from './listen-aside.ts';
import { searchUids } from './search-uids.ts';
import { byWindow, windowOf } from './uid-windows.ts';
import { waitForMail } from './wait-for-mail.ts';

/** History is read for hours; the folders are not listed again for every part of it. */
const LIST_AGAIN_MS = 5000;
/** Whoever reads through new mail changes one flag after another. */
const SETTLE_MS = 500;

/** Throws SourceError `login-failed`, `no-connection`. */
export async function openImapMailbox(
  server: ImapServer,
  login: ImapLogin,
  marksIn: (folderKey: string) => Promise<Map<number, Marks>>,
): Promise<LiveMailbox> {
  const client = await connectImap(server, login);
  const failed = (error: unknown) => saidOf(server, login, error);
  const history = createHistory(client);
  const marks = followMarks(client, marksIn);
  const bell = createBell();
  const aside = listenAside(server.name, signal => connectImap(server, login, signal), bell.ring);
  let closed = false;
  client.once('close', () => {
    if (!closed) aside.firstEnded();
  });
  let settling: NodeJS.Timeout | undefined;
  // What the server tells by itself; answers to our own questions do not come this way.
  client.on('flags', ({ path }) => {
    marks.stir(path);
    settling ??= setTimeout(() => {
      settling = undefined;
      bell.ring();
    }, SETTLE_MS);
  });
  let listed: { at: number; folders: ImapFolder[] } | null = null;
  let last: ImapFolder[] = [];
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw failed(error);
    }
  };
  return {
    next: (cursor, most) =>
      guarded(async () => {
        if (listed === null || Date.now() - listed.at > LIST_AGAIN_MS) {
          last = await listFolders(client, server);
          listed = { at: Date.now(), folders: last };
        }
        const slice = await nextSlice(
          { client, server: server.name, history, marks, failed },
          listed.folders,
          cursor,
          most,
        );
        // Nothing is left of what was listed: the next time is another look.
        if (slice === null || slice.sources.length === 0) listed = null;
        return slice;
      }),
    wait: (milliseconds, signal) =>
      guarded(async () => {
        const path = server.folder ?? 'INBOX';
        const seen = last.find(folder => folder.path.toUpperCase() === path.toUpperCase());
        listed = null;
        aside.to(server.folder === null && canIdle(client) ? sentFolder(last) : null);
        await waitForMail(client, path, seen ?? null, bell, { milliseconds, signal });
      }),
    async close() {
      closed = true;
      clearTimeout(settling);
      client.close();
      await aside.close();
    },
  };
}

const sentFolder = (folders: readonly ImapFolder[]): string | null =>
  (folders.find(({ sent }) => sent === 'told') ?? folders.find(({ sent }) => sent === 'named'))?.path ?? null;

interface Inside {
  client: ImapFlow;
  server: string;
  history: ReturnType<typeof createHistory>;
  marks: FollowedMarks;
  failed(error: unknown): Error;
}

/** What one look found: folders whose cursors move on as they are read, and messages that are older than all that was read. */
interface Look extends Inside {
  folders: FolderState[];
  most: number;
}

async function nextSlice(
  inside: Inside,
  listed: readonly ImapFolder[],
  stored: unknown,
  most: number,
): Promise<Slice | null> {
  const before = imapCursor(stored);
  const folders = listed.map((folder): FolderState => {
    const known = before.folders[folder.path];
    const same = known !== undefined && known.validity === folder.validity && known.next <= folder.uidNext;
    return { ...folder, cursor: same ? known : newFolder(folder.validity, folder.uidNext) };
  });
  const look: Look = { ...inside, folders, most };
  const total = folders.reduce((sum, folder) => sum + folder.messages, 0);
  const older = await inside.history.count(folders);
  const slice = (part: Partial<Slice>, left: number, keys = before.keys): Slice => ({
    sources: [],
    gone: [],
    folderKeys: null,
    total,
    left: Math.max(0, Math.min(total, left)),
    ...part,
    cursor: { folders: Object.fromEntries(folders.map(({ path, cursor }) => [path, cursor])), keys },
  });
  const fresh = await takeFresh(look);
  if (fresh !== null) return slice({ sources: fresh }, older);
  const history = await takeHistory(look);
  if (history !== null) return slice({ sources: history.sources }, older - history.messages);
  const gone = await takeGone(look);
  const marked = await takeMarked(look);
  const keys = folders.map(({ path, validity }) => folderKey(path, validity)).sort();
  const moved = !isDeepStrictEqual(keys, before.keys);
  return gone === null && marked === null && !moved
    ? null
    : slice({ gone: gone ?? [], marked: marked ?? [], folderKeys: moved ? keys : null }, 0, keys);
}

/** What came since, in the order it came; null when nothing did. */
async function takeFresh({ client, server, folders, most, failed }: Look): Promise<Source[] | null> {
  const sources: Source[] = [];
  let count = 0;
  let found = false;
  for (const folder of folders) {
    const { path, cursor, uidNext } = folder;
    if (cursor.next >= uidNext || count >= most) continue;
    found = true;
    let next = uidNext;
    let taken = 0;
    for (const { window, uids } of byWindow(
      await searchUids(client, path, { from: cursor.next, to: uidNext - 1 }),
    )) {
      if (count >= most) {
        next = window.from;
        break;
      }
      const from = Math.max(window.from, cursor.next);
      const read = { from, to: Math.min(window.to, uidNext - 1), count: uids.length };
      sources.push(folderSource(client, { ...folder, server }, window, read, failed));
      count += uids.length;
      taken += uids.length;
    }
    folder.cursor = { ...cursor, next, messages: cursor.messages === null ? null : cursor.messages + taken };
  }
  return found ? sources : null;
}

/** Windows of older mail, the newest first; null when there is none. */
async function takeHistory(look: Look): Promise<{ sources: Source[]; messages: number } | null> {
  const { client, server, history, folders, most, failed } = look;
  const sources: Source[] = [];
  let messages = 0;
  while (messages < most) {
    const part = await history.takeNewest(folders);
    if (part === null) break;
    const { folder, window, uids } = part;
    sources.push(
      folderSource(client, { ...folder, server }, window, { ...window, count: uids.length }, failed),
    );
    messages += uids.length;
    folder.cursor = { ...folder.cursor, low: window.from };
  }
  return messages === 0 ? null : { sources, messages };
}

/** Where a folder holds fewer messages than it should; null when none does. */
async function takeGone({ client, server, folders }: Look): Promise<GoneOffsets[] | null> {
  const gone: GoneOffsets[] = [];
  let found = false;
  for (const folder of folders) {
    const { messages, modseq } = folder;
    const whole = { ...folder.cursor, low: 1 };
    folder.cursor = whole;
    if (whole.messages === messages) continue;
    found = true;
    for (const range of await goneUids(client, folder)) {
      gone.push({ identity: windowIdentity({ ...folder, server }, windowOf(range.from)), ...range });
    }
    folder.cursor = { ...whole, messages, modseq };
  }
  return found ? gone : null;
}

/** What was read, starred, or the reverse; null when nothing is to be told. */
async function takeMarked({ server, folders, marks }: Look): Promise<MarksNow[] | null> {
  const told: MarksNow[] = [];
  let found = false;
  for (const folder of folders) {
    const taken = await marks.take(folder);
    if (taken === null) continue;
    found = true;
    for (const { uid, ...now } of taken.changed) {
      told.push({ identity: windowIdentity({ ...folder, server }, windowOf(uid)), offset: uid, ...now });
    }
    folder.cursor = { ...folder.cursor, marked: taken.marked };
  }
  return found ? told : null;
}

/** Names and folders, for whoever tries a connection. */
export async function tryImap(
  server: ImapServer,
  login: ImapLogin,
): Promise<{ folders: string[]; messages: number }> {
  const client = await connectImap(server, login);
  try {
    const folders = await listFolders(client, server);
    if (folders.length === 0) throw new SourceError('empty', server.name, say.noFolders(server.name));
    return {
      folders: folders.map(({ label }) => label),
      messages: folders.reduce((sum, folder) => sum + folder.messages, 0),
    };
  } catch (error) {
    throw saidOf(server, login, error);
  } finally {
    client.close();
  }
}
