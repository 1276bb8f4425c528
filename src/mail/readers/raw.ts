/** What readers yield: batches of whole messages in one buffer that can be handed to another thread. */
import type { Sentence } from '../../sentence.ts';
import type { Flag } from '../message.ts';
import type { Reading } from './read-options.ts';

/** One message's place in its batch. From_ separator removed, `>From ` escaping undone. */
export interface RawMessage {
  /** Half-open byte range in `RawBatch.bytes`. */
  start: number;
  end: number;
  /** Index into the sources the reader was given. */
  source: number;
  /** Byte offset of the message, its From_ line included, in the (decompressed) source; a file's index in a folder source. */
  offset: number;
  /** Bytes in the source; larger than end - start when the message was cut at the limit. */
  size: number;
  cut: boolean;
  /** The source ended inside this message. */
  truncated: boolean;
  /** Epoch seconds from the mbox separator or the file's name/time, null without. */
  receivedAt: number | null;
  /** Folder (Maildir sub-folder, mbox file inside a Takeout zip) or null. */
  folder: string | null;
  flags: Flag[];
}

/** Memory for a batch, of exactly that many bytes; its content may be anything. */
export type Allocate = (bytes: number) => Buffer<ArrayBuffer>;

export interface RawBatch {
  /** Owns its ArrayBuffer: may be transferred. */
  bytes: Uint8Array<ArrayBuffer>;
  messages: RawMessage[];
  /** Bytes of all sources consumed so far, as on disk (compressed where compressed): for progress. */
  position: number;
  /** Where reading goes on after this batch: hand it back as `resume`. */
  next: Resume;
}

/** A file or folder that holds mail. `bytes` as on disk. */
export interface Source {
  path: string;
  format: 'mbox' | 'maildir' | 'eml' | 'eml-folder' | 'zip' | 'live';
  compression: 'none' | 'gzip';
  bytes: number;
  /** The mail folder this source is (`Archive/2023`), where its place below the given path says so. */
  folder?: string;
  /** What is no file (format `live`) brings what reads it. */
  live?: LiveSource;
}

/** Mail that goes on coming: read again, it is read from where it was. */
export interface LiveSource {
  /** The same for as long as offsets mean the same. */
  identity: string;
  /** The folder it is a part of, as long as offsets in it mean the same. */
  folderKey?: string;
  read(reading: Reading): AsyncGenerator<RawBatch>;
  close(): Promise<void>;
}

/** Where to go on: skip sources before `source`, and bytes before `offset` in it. */
export interface Resume {
  source: number;
  offset: number;
}

const SOURCE_ERROR_CODES = [
  'not-found',
  'no-permission',
  'empty',
  'not-a-mailbox',
  'bad-archive',
  'archive-bomb',
  'read-failed',
  'bad-address',
  'login-failed',
  'no-connection',
] as const;
export type SourceErrorCode = (typeof SOURCE_ERROR_CODES)[number];

/** One clear sentence with the path, and what to do next; `message` is the English one. */
export class SourceError extends Error {
  readonly code: SourceErrorCode;
  readonly path: string;
  readonly said: Sentence;
  constructor(code: SourceErrorCode, path: string, said: Sentence, options?: ErrorOptions) {
    super(said.en, options);
    this.name = 'SourceError';
    this.code = code;
    this.path = path;
    this.said = said;
  }
}
