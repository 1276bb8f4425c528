/** Reads one folder, oldest message first, into batches of whole messages. The offset of a message is its UID. */
import type { FetchMessageObject, ImapFlow } from 'imapflow';
import type { RawBatch, RawMessage } from '../../mail/readers/raw.ts';
import type { Reading } from '../../mail/readers/read-options.ts';
import { flagsOf } from './imap-flags.ts';

/** Messages asked for at once: a server answers hundreds as fast as one, and forgets none of them on the way. */
const MESSAGES_A_FETCH = 500;

export interface FolderMessage {
  uid: number;
  /** Bytes as the server states them (RFC822.SIZE). */
  size: number;
}

export interface Folder {
  path: string;
  label: string;
  /** Ascending by UID. */
  messages: FolderMessage[];
}

/**
 * Messages that went away meanwhile are passed over. Batches are planned by the sizes the server states; some are a little wrong,
 * and one that sends many times as much must not fill the memory: it throws.
 */
export async function* readFolder(
  client: ImapFlow,
  folder: Folder,
  reading: Reading,
): AsyncGenerator<RawBatch> {
  const { source, start, batchBytes, messageLimit } = reading;
  const lock = await client.getMailboxLock(folder.path, { readOnly: true });
  try {
    let position = 0;
    for (const part of parts(folder.messages, batchBytes)) {
      position += part.reduce((sum, { size }) => sum + size, 0);
      const uids = part.filter(({ uid }) => uid >= start).map(({ uid }) => uid);
      if (uids.length === 0) continue;
      const found: FetchMessageObject[] = [];
      let room = 4 * batchBytes + 2 * part.reduce((sum, { size }) => sum + size, 0) + messageLimit;
      const wanted = {
        uid: true,
        flags: true,
        internalDate: true,
        size: true,
        source: { maxLength: messageLimit },
      };
      for await (const message of client.fetch(uids.join(','), wanted, { uid: true })) {
        room -= message.source?.length ?? 0;
        if (room < 0) throw new Error('the server sends far more than it said it would');
        found.push(message);
      }
      const last = uids.at(-1) ?? start;
      yield batchOf(found, folder, { source, position, next: { source, offset: last + 1 } });
    }
  } finally {
    lock.release();
  }
}

/** Together about `batchBytes`, as the server states sizes. */
function* parts(messages: FolderMessage[], batchBytes: number): Generator<FolderMessage[]> {
  let part: FolderMessage[] = [];
  let bytes = 0;
  for (const message of messages) {
    if (part.length >= MESSAGES_A_FETCH || (part.length > 0 && bytes + message.size > batchBytes)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(message);
    bytes += message.size;
  }
  if (part.length > 0) yield part;
}

function batchOf(
  found: FetchMessageObject[],
  { label }: Folder,
  place: Pick<RawBatch, 'position' | 'next'> & { source: number },
): RawBatch {
  const bodies = found
    .flatMap(message => (message.source === undefined ? [] : [{ message, body: message.source }]))
    .sort((a, b) => a.message.uid - b.message.uid);
  const bytes = Buffer.allocUnsafeSlow(bodies.reduce((sum, { body }) => sum + body.length, 0));
  let at = 0;
  const messages = bodies.map(({ message, body }): RawMessage => {
    const start = at;
    at += body.copy(bytes, at);
    const size = Math.max(message.size ?? 0, body.length);
    return {
      start,
      end: at,
      source: place.source,
      offset: message.uid,
      size,
      cut: body.length < size,
      truncated: false,
      receivedAt: secondsOf(message.internalDate),
      folder: label,
      flags: flagsOf(message.flags),
    };
  });
  return { bytes, messages, position: place.position, next: place.next };
}

function secondsOf(date: Date | string | undefined): number | null {
  const at = date === undefined ? Number.NaN : new Date(date).getTime();
  return Number.isNaN(at) ? null : Math.floor(at / 1000);
}
