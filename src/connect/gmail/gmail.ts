/** What every part of reading a Gmail mailbox is given, and the two things they all do. */
import type { MailChanges, Relabelled, Stored } from '../changes/changes.ts';
import type { Packer } from '../changes/packer.ts';
import { stableNumber } from '../changes/stable-number.ts';
import type { GmailCursor } from './cursor.ts';
import { type Fetching, fetchMessages } from './fetch-messages.ts';
import { foundMessage } from './found-message.ts';
import { isHidden, type LabelNames, namesOf } from './labels.ts';

export interface Gmail extends Fetching {
  stored: Stored;
  /** False: headers only. */
  bodies: boolean;
  names: LabelNames;
  /** Messages there are, as Gmail says. */
  total: number;
}

export type GmailChanges = MailChanges<GmailCursor>;

/** Puts messages with these ids into the packer, and pauses whenever it is full. Drafts, spam and what is gone are passed over. */
export async function* packMessages(
  gmail: Gmail,
  told: readonly { id: string }[],
  packer: Packer,
  signal: AbortSignal,
): AsyncGenerator<'full'> {
  const format = gmail.bodies ? 'raw' : 'metadata';
  for await (const fetched of fetchMessages(
    gmail,
    told.map(({ id }) => id),
    format,
    signal,
  )) {
    for (const { message, cut } of fetched) {
      if (message !== null && !isHidden(message.labelIds))
        packer.add(foundMessage(message, gmail.names, cut));
    }
    if (packer.full()) yield 'full';
  }
}

/** What messages that are stored are like now. */
export async function lookAgain(
  gmail: Gmail,
  told: readonly { id: string }[],
  signal: AbortSignal,
): Promise<{ removed: number[]; relabelled: Relabelled[] }> {
  const removed: number[] = [];
  const relabelled: Relabelled[] = [];
  for await (const fetched of fetchMessages(
    gmail,
    told.map(({ id }) => id),
    'minimal',
    signal,
  )) {
    for (const { id, message } of fetched) {
      const offset = stableNumber(id);
      if (message === null || isHidden(message.labelIds)) removed.push(offset);
      else relabelled.push({ offset, labels: namesOf(message.labelIds, gmail.names) });
    }
  }
  return { removed, relabelled };
}

/** With everything the packer has. */
export const changesOf = (
  packer: Packer,
  cursor: GmailCursor,
  more: Pick<GmailChanges, 'total' | 'done'> & Partial<Pick<GmailChanges, 'removed' | 'relabelled'>>,
): GmailChanges => ({
  ...packer.take(),
  cursor,
  removed: [],
  relabelled: [],
  ...more,
});
