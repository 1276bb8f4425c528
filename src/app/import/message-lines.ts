/** A message as COPY lines. Column lists and lines stand together so they cannot part. */
import { createHash } from 'node:crypto';
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
    ...['acknowledgement', 'subject', 'subject_key', 'orphan', 'words', 'size', 'attachments'],
  ],
  message_copy: ['workspace_id', 'message_id', 'mailbox_id', 'source_id', 'byte_offset', 'flags'],
  message_label: ['workspace_id', 'message_id', 'label_id'],
  attachment: ['workspace_id', 'message_id', 'ordinal', 'type', 'size', 'inline'],
  thread_ref: ['workspace_id', 'ref', 'thread_id'],
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

export interface MessageContext {
  workspaceId: number;
  id: number;
  rfcHash: string;
  threadId: number;
  book: AddressBook;
  subjects: SubjectPrivacy;
}

export function messageLine(message: Message, context: MessageContext): string {
  const { book } = context;
  const [to, cc, bcc] = recipientIds(message, book);
  const author = book.idOf(message.author);
  const sender =
    message.sender === null || message.sender.email === message.author.email
      ? null
      : book.idOf(message.sender);
  const list = message.listAddress === null ? null : book.idOf({ email: message.listAddress, name: '' });
  return (
    `${context.workspaceId}\t${context.id}\t${context.rfcHash}\t${copyText(message.id)}\t${context.threadId}` +
    `\t${copyInstant(message.sentAt)}\t${copyNumber(message.offsetMinutes)}\t${author}\t${copyNumber(sender)}\t${copyNumber(list)}` +
    `\t${copyIntegers(to)}\t${copyIntegers(cc)}\t${copyIntegers(bcc)}\t${message.kind}\t${message.kindWithoutList}` +
    `\t${message.prefix}\t${copyFlag(message.acknowledgement)}\t${copyText(keptSubject(message.subject, context.subjects))}` +
    `\t${subjectKey(message.baseSubject) ?? '\\N'}\t${copyFlag(isOrphan(message))}\t${copyNumber(message.words)}` +
    `\t${message.size}\t${message.attachments.length}\n`
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
