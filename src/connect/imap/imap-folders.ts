/** What a server says of a folder → how Pulso calls it, and whether it is read. */
import { labelRole } from '../../mail/readers/gmail-labels.ts';

export interface ListedFolder {
  path: string;
  delimiter: string;
  /** RFC 6154: `\Sent`, `\Trash` …, where the server says so. */
  specialUse: string | undefined;
  flags: ReadonlySet<string>;
}

/** A name that every language's reader knows, for folders whose own name tells nothing. */
const NAMES: Record<string, string> = {
  '\\Inbox': 'INBOX',
  '\\Sent': 'Sent',
  '\\Drafts': 'Drafts',
  '\\Junk': 'Junk',
  '\\Trash': 'Trash',
  '\\Archive': 'Archive',
};

/** `Projects/2024`; the name of its purpose where the server knows it and the folder's own name does not say it. */
export function folderLabel({ path, delimiter, specialUse }: ListedFolder): string {
  const label = delimiter === '' || delimiter === '/' ? path : path.split(delimiter).join('/');
  const name = NAMES[specialUse ?? ''];
  return name === undefined || labelRole(label) === labelRole(name) ? label : name;
}

/** Drafts and spam are no correspondence and take no part in any figure: they are not even fetched. */
export function isRead(folder: ListedFolder): boolean {
  if (folder.flags.has('\\Noselect') || folder.flags.has('\\NonExistent')) return false;
  const role = labelRole(folderLabel(folder));
  return role !== 'draft' && role !== 'spam';
}
