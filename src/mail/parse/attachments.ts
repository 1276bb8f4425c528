/** Attachments as facts: name, type, size in decoded bytes. Their content is never decoded. */
import { decodedSize, type TransferEncoding } from '../decode/transfer.ts';
import type { Attachment } from '../message.ts';
import type { Part } from './parsed.ts';

export function attachmentOf(bytes: Buffer, part: Part): Attachment {
  return {
    name: part.filename ?? part.message?.headers.first('subject') ?? null,
    type: part.type,
    size: decodedSize(bytes.subarray(part.bodyStart, part.bodyEnd), part.encoding as TransferEncoding),
    inline: part.disposition === 'inline' || (part.disposition === null && part.contentId !== null),
  };
}
