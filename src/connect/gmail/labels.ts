/** Gmail's labels → the names Takeout gives them, and what they say of a message. */
import type { Flag } from '../../mail/message.ts';

/** System labels have no name of their own; these are Takeout's, so that one label is not two. */
const SYSTEM: Record<string, string> = {
  INBOX: 'Inbox',
  SENT: 'Sent',
  DRAFT: 'Drafts',
  SPAM: 'Spam',
  TRASH: 'Trash',
  UNREAD: 'Unread',
  STARRED: 'Starred',
  IMPORTANT: 'Important',
  CHAT: 'Chat',
  CATEGORY_PERSONAL: 'Category Personal',
  CATEGORY_SOCIAL: 'Category Social',
  CATEGORY_PROMOTIONS: 'Category Promotions',
  CATEGORY_UPDATES: 'Category Updates',
  CATEGORY_FORUMS: 'Category Forums',
};

/** Drafts, spam and chats take no part in any figure: as if they were not there. */
const HIDDEN = new Set(['DRAFT', 'SPAM', 'CHAT']);

export const isHidden = (labelIds: readonly string[]): boolean => labelIds.some(id => HIDDEN.has(id));

export type LabelNames = ReadonlyMap<string, string>;

export const labelNames = (labels: readonly { id: string; name: string }[]): LabelNames =>
  new Map(labels.map(({ id, name }) => [id, SYSTEM[id] ?? name]));

/** A label that was deleted meanwhile has no name left, and goes. */
export const namesOf = (labelIds: readonly string[], names: LabelNames): string[] =>
  labelIds.flatMap(id => SYSTEM[id] ?? names.get(id) ?? []);

export function flagsOf(labelIds: readonly string[]): Flag[] {
  const flags: Flag[] = labelIds.includes('UNREAD') ? [] : ['seen'];
  if (labelIds.includes('STARRED')) flags.push('flagged');
  if (labelIds.includes('TRASH')) flags.push('trashed');
  return flags;
}
