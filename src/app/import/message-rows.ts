/** A message as rows for COPY. Column lists and rows stand together so they cannot part. */
import { createHash } from 'node:crypto';
import { marksAmong } from '../../mail/marks.ts';
import type { Message } from '../../mail/message.ts';
import { subjectKey } from '../../mail/thread/key-list.ts';
import { isOrphan } from '../../mail/thread/threads.ts';
import { copyFlag } from '../../store/copy-text.ts';
import type { RowBuffer } from '../../store/row-buffer.ts';
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

export function addMessageRow(
  to: RowBuffer,
  message: Message,
  row: KeptRow,
  on: { workspaceId: number; rfc: { hash: bigint; id: string } },
): void {
  to.row(READ_COLUMNS.message.length);
  to.id(on.workspaceId);
  to.id(row.message_id);
  to.long(on.rfc.hash);
  to.text(on.rfc.id);
  to.id(row.thread_id);
  to.instant(row.sent);
  to.small(message.offsetMinutes);
  to.id(row.author_id);
  to.id(row.sender_id);
  to.id(row.list_id);
  to.ids(row.to_ids);
  to.ids(row.cc_ids);
  to.ids(row.bcc_ids);
  to.word(row.kind);
  to.word(row.kind_without_list);
  to.word(row.prefix);
  to.flag(row.acknowledgement);
  to.text(row.subject);
  to.long(subjectKey(message.baseSubject));
  to.flag(isOrphan(message));
  to.int(row.words);
  to.big(row.size);
  to.int(row.attachments);
  to.text(message.language);
}

export function addAttachmentRows(to: RowBuffer, message: Message, workspaceId: number, id: number): void {
  for (const [i, one] of message.attachments.entries()) {
    to.row(READ_COLUMNS.attachment.length);
    to.id(workspaceId);
    to.id(id);
    to.int(i);
    to.text(one.type);
    to.big(one.size);
    to.flag(one.inline);
  }
}

export function addCopyRow(
  to: RowBuffer,
  workspaceId: number,
  id: number,
  mailboxId: number,
  sourceId: number,
  message: Message,
): void {
  to.row(READ_COLUMNS.message_copy.length);
  to.id(workspaceId);
  to.id(id);
  to.id(mailboxId);
  to.id(sourceId);
  to.big(message.offset);
  to.texts(message.flags);
}

export function addLabelRow(to: RowBuffer, workspaceId: number, id: number, labelId: number): void {
  to.row(READ_COLUMNS.message_label.length);
  to.id(workspaceId);
  to.id(id);
  to.id(labelId);
}

/** Where a message of a connected mailbox lies, and what is said of it there. */
export function placeLine(workspaceId: number, id: number, sourceId: number, message: Message): string {
  const { unread, starred } = marksAmong(message.labels);
  return `${workspaceId}\t${sourceId}\t${message.offset}\t${id}\t${copyFlag(unread)}\t${copyFlag(starred)}\n`;
}
