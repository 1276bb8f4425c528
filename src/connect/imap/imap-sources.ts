/** A mailbox on a server as sources, one a folder: read like files, and the next time only what came since. */
import type { ImapFlow } from 'imapflow';
import { type Source, SourceError } from '../../mail/readers/raw.ts';
import { say } from '../errors.data.ts';
import { connectImap } from './imap-client.ts';
import { imapError } from './imap-error.ts';
import { folderLabel, isRead } from './imap-folders.ts';
import { type ImapPlace, imapPlace } from './imap-url.ts';
import { type Folder, readFolder } from './read-imap.ts';

/**
 * Logs in and lists what is there; the connection ends with `close` of any of the sources. Throws SourceError `bad-address`,
 * `login-failed`, `no-connection`, `not-found` (the folder), `empty`.
 */
export async function imapSources(url: string, password: string | undefined): Promise<Source[]> {
  const place = imapPlace(url);
  if (password === undefined || password === '') {
    throw new SourceError('login-failed', place.name, say.setPassword(place.name, place.user));
  }
  const client = await connectImap(place, { password });
  const close = async () => client.close();
  try {
    const sources = await foldersOf(client, place, password, close);
    if (sources.length === 0) throw noMail(place);
    return sources;
  } catch (error) {
    client.close();
    throw imapError(place, error, password);
  }
}

async function foldersOf(
  client: ImapFlow,
  place: ImapPlace,
  password: string,
  close: () => Promise<void>,
): Promise<Source[]> {
  const listed = (await client.list()).filter(({ path }) => place.folder === null || path === place.folder);
  if (listed.length === 0 && place.folder !== null) {
    throw new SourceError('not-found', place.name, say.noFolder(place.name, place.folder));
  }
  const sources: Source[] = [];
  for (const found of listed) {
    const folder = { ...found, specialUse: found.specialUse as string | undefined };
    // A folder that is asked for by name is read whatever it is for.
    if (place.folder === null && !isRead(folder)) continue;
    const { validity, messages } = await messagesIn(client, found.path);
    if (messages.length === 0) continue;
    const whole: Folder = { path: found.path, label: folderLabel(folder), messages };
    sources.push({
      path: `${place.name}/${whole.label}`,
      format: 'live',
      compression: 'none',
      bytes: messages.reduce((sum, { size }) => sum + size, 0),
      folder: whole.label,
      live: {
        identity: `${place.name}\n${found.path}\n${validity}`,
        async *read(reading) {
          try {
            yield* readFolder(client, whole, reading);
          } catch (error) {
            throw imapError(place, error, password);
          }
        },
        close,
      },
    });
  }
  return sources;
}

async function messagesIn(client: ImapFlow, path: string) {
  const lock = await client.getMailboxLock(path, { readOnly: true });
  try {
    const messages: Folder['messages'] = [];
    const { mailbox } = client;
    if (mailbox === false || mailbox.exists === 0) return { validity: '', messages };
    for await (const { uid, size } of client.fetch('1:*', { uid: true, size: true }, { uid: true })) {
      messages.push({ uid, size: size ?? 0 });
    }
    messages.sort((a, b) => a.uid - b.uid);
    return { validity: String(mailbox.uidValidity), messages };
  } finally {
    lock.release();
  }
}

const noMail = ({ name, folder }: ImapPlace): SourceError =>
  new SourceError('empty', name, folder === null ? say.noMailYet(name) : say.noMailInFolderYet(name, folder));
