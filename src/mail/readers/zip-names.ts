/** What the entries of an archive are, by name: an archive of mail has no other way to say it without unpacking. */
import { maildirFolder } from './maildir.ts';

export type MailEntryKind = 'mbox' | 'message' | 'maildir';

/** Null: no mail. Archives inside the archive are not opened. */
export function mailEntryKind(name: string): MailEntryKind | null {
  const parts = name.split(/[/\\]/);
  const file = parts.at(-1) ?? '';
  if (file === '' || file.startsWith('.') || parts[0] === '__MACOSX') return null;
  if (/\.(mbox|mbx)$/i.test(file)) return 'mbox';
  if (/\.emlx?$/i.test(file)) return 'message';
  return ['cur', 'new'].includes(parts.at(-2) ?? '') ? 'maildir' : null;
}

/** `Takeout/Mail/Sent.mbox` is `Sent`; a message's folder is the one it lies in; null at the top. */
export function entryFolder(name: string, kind: MailEntryKind): string | null {
  const parts = name.split(/[/\\]/);
  const file = parts.pop() ?? '';
  if (kind === 'mbox') return file.replace(/\.(mbox|mbx)$/i, '');
  if (kind === 'maildir') parts.pop();
  const folder = parts.at(-1);
  return folder === undefined ? null : maildirFolder(folder);
}
