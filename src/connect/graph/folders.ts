/** Folders as Graph tells them, with changes → which are read, and how each is called. */
import { folderLabel, isRead } from '../imap/imap-folders.ts';
import type { GraphFolder } from './wire.ts';

export interface KnownFolder {
  name: string;
  parent: string | null;
  messages: number;
}
/** By id. */
export type Folders = Record<string, KnownFolder>;
/** What well-known folders are for, by the folder's id: `inbox`. */
export type Places = Record<string, string>;

/** Well-known names (resource *mailFolder*) and the special use of IMAP they match; null: nothing in it was ever mail. */
export const PLACES: Record<string, string | null> = {
  inbox: '\\Inbox',
  sentitems: '\\Sent',
  drafts: '\\Drafts',
  junkemail: '\\Junk',
  deleteditems: '\\Trash',
  archive: '\\Archive',
  outbox: null,
  conversationhistory: null,
  syncissues: null,
  msgfolderroot: null,
};

/** Changes where they are changed: Graph tells at least what is new of a folder. */
export function applyFolder(folders: Folders, told: GraphFolder): void {
  if (told['@removed'] !== undefined) {
    delete folders[told.id];
    return;
  }
  const known = folders[told.id];
  folders[told.id] = {
    name: told.displayName ?? known?.name ?? '',
    parent: told.parentFolderId === undefined ? (known?.parent ?? null) : told.parentFolderId,
    messages: told.totalItemCount ?? known?.messages ?? 0,
  };
}

/** Labels of the folders that are read, by id; the inbox and what was sent first, because they are asked about first. */
export function readFolders(folders: Folders, places: Places): Map<string, string> {
  const found: { id: string; label: string; rank: number }[] = [];
  for (const id of Object.keys(folders)) {
    const way = wayTo(id, folders, places);
    if (way.some(step => PLACES[places[step] ?? ''] === null)) continue;
    const place = places[id] ?? '';
    const folder = {
      path: way.map(step => folders[step]?.name ?? '').join('/'),
      delimiter: '/',
      specialUse: PLACES[place] ?? undefined,
      flags: new Set<string>(),
    };
    if (!isRead(folder)) continue;
    const rank = ['inbox', 'sentitems'].indexOf(place);
    found.push({ id, label: folderLabel(folder), rank: rank < 0 ? 2 : rank });
  }
  found.sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1));
  return new Map(found.map(({ id, label }) => [id, label]));
}

/** From the top of the mailbox, which itself is not named, down to the folder. */
function wayTo(id: string, folders: Folders, places: Places): string[] {
  const way: string[] = [];
  for (let at: string | null = id; at !== null && places[at] !== 'msgfolderroot'; ) {
    const here: KnownFolder | undefined = folders[at];
    if (here === undefined || way.includes(at)) break;
    way.unshift(at);
    at = here.parent;
  }
  return way.length === 0 ? [id] : way;
}
