/** Attachments as facts: name, type, size in decoded bytes. Their content is never decoded. */
import { decodedSize, type TransferEncoding } from '../decode/transfer.ts';
import type { Attachment } from '../message.ts';
import type { Part } from './parsed.ts';
import { unstructuredText } from './subject.ts';

export function attachmentOf(bytes: Buffer, part: Part): Attachment {
  return {
    name: part.filename ?? subjectOf(part),
    type: part.type,
    size: decodedSize(bytes.subarray(part.bodyStart, part.bodyEnd), part.encoding as TransferEncoding),
    inline: part.disposition === 'inline' || (part.disposition === null && part.contentId !== null),
  };
}

/** A forwarded message without a file name goes by its subject. */
function subjectOf(part: Part): string | null {
  const subject = part.message?.headers.first('subject') ?? '';
  return subject === '' ? null : unstructuredText(subject);
}
