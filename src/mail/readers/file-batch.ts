/** One message file as a batch of its own; batches of small files are put together later. */
import type { Flag } from '../message.ts';
import { messageInFile } from './message-file.ts';
import type { RawBatch, Resume } from './raw.ts';
import type { FileBytes } from './read-file.ts';

export interface FilePlace {
  source: number;
  offset: number;
  next: Resume;
  /** Bytes of the source consumed with this file. */
  position: number;
  folder: string | null;
  flags: Flag[];
  receivedAt: number | null;
  /** The archive it comes from broke off in it. */
  truncated: boolean;
}

export function fileBatch(file: FileBytes, place: FilePlace): RawBatch {
  const found = messageInFile(file.bytes);
  const dropped = file.bytes.length - (found.end - found.start);
  return {
    bytes: new Uint8Array(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length),
    messages: [
      {
        start: found.start,
        end: found.end,
        source: place.source,
        offset: place.offset,
        size: file.size - dropped,
        cut: file.bytes.length < file.size,
        truncated: place.truncated,
        receivedAt: place.receivedAt ?? found.receivedAt,
        folder: place.folder,
        flags: place.flags.length > 0 ? place.flags : found.flags,
      },
    ],
    position: place.position,
    next: place.next,
  };
}
