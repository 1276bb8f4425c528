/** How far each folder of a mailbox has been read. */
import { z } from 'zod';
import { windowOf } from './uid-windows.ts';

/**
 * UIDs from `low` on and below `next` were read; those below `low` are history that is still to come, and `low` is the first
 * of a window. A folder begins with the window its newest message is in, so that what comes later is read after it.
 */
const folderShape = z.object({
  /** UIDVALIDITY: UIDs mean the same for as long as it stays (RFC 9051 §2.3.1.1). */
  validity: z.string(),
  low: z.number(),
  next: z.number(),
  /** Messages the folder holds when nothing has vanished; null until that was looked for. */
  messages: z.number().nullable(),
  /** HIGHESTMODSEQ as it was then, where the server counts changes (RFC 7162). */
  modseq: z.string().nullable(),
  /** HIGHESTMODSEQ up to which it is known what is unread and starred; null: that has to be compared. */
  marked: z.string().nullable().default(null),
});
const cursorShape = z.object({
  folders: z.record(z.string(), folderShape),
  /** The folders when it was last looked for what lies nowhere any more. */
  keys: z.array(z.string()),
});
export type FolderCursor = z.infer<typeof folderShape>;
export type ImapCursor = z.infer<typeof cursorShape>;

/** What another version wrote, or nothing, is the beginning. */
export function imapCursor(stored: unknown): ImapCursor {
  const read = cursorShape.safeParse(stored);
  return read.success ? read.data : { folders: {}, keys: [] };
}

/** `uidNext`: the UID that the next message will get. */
export function newFolder(validity: string, uidNext: number): FolderCursor {
  const low = uidNext > 1 ? windowOf(uidNext - 1).from : 1;
  return { validity, low, next: low, messages: null, modseq: null, marked: null };
}

/** A folder under its name and numbering: renamed or numbered anew it is another one. */
export const folderKey = (path: string, validity: string): string => `${path}\n${validity}`;
