/** A message as COPY lines. Column lists and lines stand together so they cannot part. */
import { createHash } from 'node:crypto';
import { marksAmong } from '../../mail/marks.ts';
import type { Message } from '../../mail/message.ts';
import { subjectKey } from '../../mail/thread/key-list.ts';
import { isOrphan } from '../../mail/thread/threads.ts';
import {
  copyFlag,
  copyInstant,
  copyIntegers,
  copyNumber,
  copyText,
  copyTexts,
} from '../../store/copy-text.ts';
import type { AddressBook } from './address-book.ts';
import type { KeptRow } from './kept-messages.ts';

export const READ_COLUMNS = {
  message: [
    ...['workspace_id', 'message_id', 'rfc_hash', 'rfc_id', 'thread_id', 'sent_at', 'offset_minutes'],
    ...[
      'author_id',
      'sender_id',
      'list_id',
      'to_ids',
      'cc_ids',
      'bcc_ids',
      'kind',
      'kind_without_list',
      'prefix',
    ],
    ...['acknowledgement', 'subject', 'subject_key', 'orphan', 'words', 'size', 'attachments', 'language'],
  ],
  message_copy: ['workspace_id', 'message_id', 'mailbox_id', 'source_id', 'byte_offset', 'flags'],
  message_label: ['workspace_id', 'message_id', 'label_id'],
  attachment: ['workspace_id', 'message_id', 'ordinal', 'type', 'size', 'inline'],
  thread_ref: ['workspace_id', 'ref', 'thread_id'],
  live_copy: ['workspace_id', 'source_id', 'uid', 'message_id', 'unread', 'starred'],
  source_problem: ['workspace_id', 'source_id', 'byte_offset', 'problem'],
} as const;

export type SubjectPrivacy = 'keep' | 'hash' | 'drop';

/** METRICS §10: what is kept of a subject. A hash still tells equal subjects apart, without their words. */
export function keptSubject(subject: string, privacy: SubjectPrivacy): string | null {
  if (privacy === 'drop') return null;
  if (privacy === 'keep') return subject;
  return createHash('sha256').update(subject).digest('hex').slice(0, 16);
}

/** To, Cc, Bcc as numbers; somebody named twice is one recipient, in the first list that names them. */
function recipientIds(message: Message, book: AddressBook): [number[], number[], number[]] {
  const seen = new Set<number>();
  const idsOf = (list: Message['to']): number[] => {
    const ids: number[] = [];
    for (const address of list) {
      if (address.email === '') continue;
      const id = book.idOf(address);
      if (seen.has(id)) continue;
      seen.add(id);
      ids.push(id);
    }
    return ids;
  };
  return [idsOf(message.to), idsOf(message.cc), idsOf(message.bcc)];
}

/** What facts are derived from: people as numbers, the subject as the workspace keeps it. */
export function keptRow(
  message: Message,
  id: number,
  threadId: number,
  book: AddressBook,
  subjects: SubjectPrivacy,
): KeptRow {
  const [to, cc, bcc] = recipientIds(message, book);
  const { author, sender, listAddress } = message;
  return {
    message_id: id,
    thread_id: threadId,
    sent: message.sentAt,
    author_id: book.idOf(author),
    sender_id: sender === null || sender.email === author.email ? null : book.idOf(sender),
    list_id: listAddress === null ? null : book.idOf({ email: listAddress, name: '' }),
    to_ids: to,
    cc_ids: cc,
    bcc_ids: bcc,
    kind: message.kind,
    kind_without_list: message.kindWithoutList,
    prefix: message.prefix,
    acknowledgement: message.acknowledgement,
    subject: keptSubject(message.subject, subjects),
    words: message.words,
    size: message.size,
    attachments: message.attachments.length,
  };
}

export function messageLine(
  message: Message,
  row: KeptRow,
  on: { workspaceId: number; rfc: { hash: bigint; id: string } },
): string {
  return (
    `${on.workspaceId}\t${row.message_id}\t${on.rfc.hash}\t${copyText(on.rfc.id)}\t${row.thread_id}` +
    `\t${copyInstant(row.sent)}\t${copyNumber(message.offsetMinutes)}\t${row.author_id}\t${copyNumber(row.sender_id)}\t${copyNumber(row.list_id)}` +
    `\t${copyIntegers(row.to_ids)}\t${copyIntegers(row.cc_ids)}\t${copyIntegers(row.bcc_ids)}\t${row.kind}\t${row.kind_without_list}` +
    `\t${row.prefix}\t${copyFlag(row.acknowledgement)}\t${copyText(row.subject)}` +
    `\t${subjectKey(message.baseSubject) ?? '\\N'}\t${copyFlag(isOrphan(message))}\t${copyNumber(row.words)}` +
    `\t${row.size}\t${row.attachments}\t${copyText(message.language)}\n`
  );
}

export function attachmentLines(message: Message, workspaceId: number, id: number): string[] {
  return message.attachments.map(
    (one, i) => `${workspaceId}\t${id}\t${i}\t${copyText(one.type)}\t${one.size}\t${copyFlag(one.inline)}\n`,
  );
}

export function copyLine(
  workspaceId: number,
  id: number,
  mailboxId: number,
  sourceId: number,
  message: Message,
): string {
  return `${workspaceId}\t${id}\t${mailboxId}\t${sourceId}\t${message.offset}\t${copyTexts(message.flags)}\n`;
}

/** Where a message of a connected mailbox lies, and what is said of it there. */
export function placeLine(workspaceId: number, id: number, sourceId: number, message: Message): string {
  const { unread, starred } = marksAmong(message.labels);
  return `${workspaceId}\t${sourceId}\t${message.offset}\t${id}\t${copyFlag(unread)}\t${copyFlag(starred)}\n`;
}
