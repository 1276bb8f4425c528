/** A message taken apart: headers, MIME tree, decoded texts. Lives only in the thread that parses. */
import type { TransferEncoding } from '../decode/transfer.ts';
import type { Address, Attachment } from '../message.ts';
import type { Problem } from '../problems.data.ts';
import type { Parameters } from './parameters.ts';

/** Header fields by lower-cased name, values unfolded, not yet decoded (RFC 2047) unless the accessor says so. */
export interface Headers {
  /** The first field of that name, or null. */
  first(name: string): string | null;
  all(name: string): string[];
  has(name: string): boolean;
  /** Lower-cased name of the field at this place from the top, '' behind the last. */
  nameAt(index: number): string;
}

/** One node of the MIME tree (RFC 2045–2047); leaves have byte ranges in the message, not copies. */
export interface Part {
  /** Lower-cased `type/subtype`. */
  type: string;
  /** Content-Type parameters, lower-cased names, RFC 2231 decoded values. */
  params: Parameters;
  disposition: 'inline' | 'attachment' | null;
  filename: string | null;
  contentId: string | null;
  encoding: TransferEncoding;
  headers: Headers;
  /** Byte range of the body in the message's buffer, half-open. */
  bodyStart: number;
  bodyEnd: number;
  parts: Part[];
  /** The nested message of a message/rfc822 part. */
  message: Part | null;
}

export interface ParsedMessage {
  headers: Headers;
  from: readonly Address[];
  sender: Address | null;
  replyTo: readonly Address[];
  to: readonly Address[];
  cc: readonly Address[];
  bcc: readonly Address[];
  /** Decoded (RFC 2047), unfolded. */
  subject: string;
  messageId: string | null;
  references: string[];
  inReplyTo: string[];
  /** Epoch seconds of Date; null when unreadable. */
  date: number | null;
  offsetMinutes: number | null;
  root: Part;
  /** Decoded text of the text/plain body parts (not attachments), joined; '' without. LF line ends. */
  text: string;
  /** Decoded text of the text/html body part(s) where no text/plain stands beside it; '' otherwise. */
  html: string;
  attachments: Attachment[];
  problems: Set<Problem>;
}
