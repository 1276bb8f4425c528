/** Attachments as facts: name, type, size in decoded bytes. Their content is never decoded. */
import { decodedSize } from '../decode/transfer.ts';
import type { Attachment } from '../message.ts';
import type { Part } from './parsed.ts';
import { unstructuredText } from './subject.ts';

export function attachmentOf(bytes: Buffer, part: Part): Attachment {
  return {
    name: part.filename ?? defaultName(part),
    type: part.type,
    size: decodedSize(bytes.subarray(part.bodyStart, part.bodyEnd), part.encoding),
    inline: part.disposition === 'inline' || (part.disposition === null && part.contentId !== null),
  };
}

/** Without a file name a forwarded message goes by its subject, Outlook's TNEF by the name everybody knows it by. */
function defaultName(part: Part): string | null {
  if (part.type === 'application/ms-tnef') return 'winmail.dat';
  const subject = part.message?.headers.first('subject') ?? '';
  return subject === '' ? null : unstructuredText(subject);
}
