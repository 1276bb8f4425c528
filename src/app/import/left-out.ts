/** Mail that is no correspondence: never sent, never meant to be read, or no e-mail at all. Counted, not kept. */
import type { Message } from '../../mail/message.ts';
import { labelRole } from '../../mail/readers/gmail-labels.ts';

const LEFT_OUT = ['draft', 'spam', 'chat', 'unreadable'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Why a message takes no part in any figure; null when it does. */
export function leftOut(message: Message): LeftOut | null {
  if (message.problems.includes('unreadable')) return 'unreadable';
  if (message.flags.includes('draft')) return 'draft';
  for (const label of message.labels) {
    const role = labelRole(label);
    if (role === 'draft' || role === 'spam' || role === 'chat') return role;
  }
  return null;
}
