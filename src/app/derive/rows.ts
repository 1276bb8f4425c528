/** A thread's messages as the store has them, and what the rules need of each. */
import { directionOf } from '../../derive/direction.ts';
import { type KindRule, kindByRules } from '../../derive/rules.ts';
import type { ThreadMessage } from '../../derive/thread.ts';
import type { Kind, SubjectPrefix } from '../../mail/message.ts';
import type { People } from './people.ts';

export interface MessageRow {
  message_id: number;
  thread_id: number;
  /** Epoch seconds. */
  sent: number;
  author_id: number;
  sender_id: number | null;
  list_id: number | null;
  to_ids: number[];
  cc_ids: number[];
  bcc_ids: number[];
  kind: Kind;
  kind_without_list: Kind;
  prefix: SubjectPrefix;
  acknowledgement: boolean;
  words: number | null;
  size: number;
  attachments: number;
}

/** A message with what the company's knowledge adds to it. */
export interface Meant extends ThreadMessage {
  row: MessageRow;
  teammate: number | null;
  /** One of ours stands in To. */
  direct: boolean;
}

export interface Meaning {
  people: People;
  lists: 'human' | 'bulk';
  rules: KindRule[];
  emailOf(addressId: number): string;
  labelsOf(messageId: number): string[];
  subjectOf(messageId: number): string | null;
}

/** Decides direction, kind after settings and rules, and who gets the credit (METRICS §2, §4). */
export function meant(row: MessageRow, meaning: Meaning): Meant {
  const { people } = meaning;
  const external: number[] = [];
  for (const list of [row.to_ids, row.cc_ids, row.bcc_ids]) {
    for (const id of list) if (!people.isInternal(id)) external.push(id);
  }
  const own = people.isInternal(row.author_id);
  // A shared inbox kept as a group puts list headers on customers' mail; that does not make it a newsletter.
  const ownGroup = row.list_id !== null && people.isInternal(row.list_id);
  const byHeaders = meaning.lists === 'human' || ownGroup ? row.kind_without_list : row.kind;
  const kind =
    meaning.rules.length === 0
      ? byHeaders
      : (kindByRules(meaning.rules, {
          address: meaning.emailOf(row.author_id),
          subject: meaning.subjectOf(row.message_id) ?? '',
          labels: meaning.labelsOf(row.message_id),
        }) ?? byHeaders);
  const teammate = own ? creditOf(row, people) : null;
  return {
    id: row.message_id,
    sentAt: row.sent,
    direction: directionOf(own, external.length),
    kind,
    prefix: row.prefix,
    acknowledgement: row.acknowledgement,
    author: row.author_id,
    credit: teammate,
    externalRecipients: external,
    row,
    teammate,
    direct: row.to_ids.some(id => people.isInternal(id)),
  };
}

/** Sender where it differs and is one of ours, else From; null for a shared address without a provable author. */
function creditOf(row: MessageRow, people: People): number | null {
  const sender = row.sender_id === null ? null : people.teammateOf(row.sender_id);
  return sender ?? people.teammateOf(row.author_id);
}
