/** The folders that are read, and what the server says of each. */
import type { ImapFlow, StatusObject } from 'imapflow';
import { labelRole } from '../../mail/readers/gmail-labels.ts';
import { SourceError } from '../../mail/readers/raw.ts';
import { say } from '../errors.data.ts';
import type { FolderCursor } from './imap-cursor.ts';
import { folderLabel, isRead } from './imap-folders.ts';
import type { ImapPlace } from './imap-url.ts';

export interface ImapFolder {
  path: string;
  label: string;
  /** The server's own word for it, or its name, says that sent mail comes into it. */
  sent: 'told' | 'named' | null;
  validity: string;
  uidNext: number;
  messages: number;
  /** Null where the server does not count changes. */
  modseq: string | null;
}

export interface FolderState extends ImapFolder {
  cursor: FolderCursor;
}

/** One question where the server answers LIST-STATUS (RFC 5819), else one for each folder. */
export async function listFolders(client: ImapFlow, { name, folder }: ImapPlace): Promise<ImapFolder[]> {
  const statusQuery = { messages: true, uidNext: true, uidValidity: true, highestModseq: true };
  const listed = await client.list({ statusQuery });
  // What is in no list counts as gone, so an answer that cannot be whole must not pass for one.
  if (!listed.some(({ path }) => path.toUpperCase() === 'INBOX')) {
    throw new Error('the server lists no inbox');
  }
  const found: ImapFolder[] = [];
  for (const entry of listed) {
    const { path, delimiter, flags, status } = entry;
    const shown = { path, delimiter, flags, specialUse: entry.specialUse };
    // A folder that is asked for by name is read whatever it is for.
    if (folder === null ? !isRead(shown) : path !== folder) continue;
    const counted = answered(status) ? status : await client.status(path, statusQuery);
    if (!answered(counted)) continue;
    const label = folderLabel(shown);
    const named = labelRole(label) === 'sent' ? 'named' : null;
    found.push({
      path,
      label,
      sent: shown.specialUse === '\\Sent' ? 'told' : named,
      validity: String(counted.uidValidity),
      uidNext: counted.uidNext,
      messages: counted.messages,
      modseq: counted.highestModseq === undefined ? null : String(counted.highestModseq),
    });
  }
  if (folder !== null && found.length === 0) {
    throw new SourceError('not-found', name, say.noFolder(name, folder));
  }
  return found;
}

type Counted = StatusObject & { messages: number; uidNext: number; uidValidity: bigint };

const answered = (status: StatusObject | false | undefined): status is Counted =>
  status !== undefined &&
  status !== false &&
  status.messages !== undefined &&
  status.uidNext !== undefined &&
  status.uidValidity !== undefined;
