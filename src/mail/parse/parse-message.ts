/** One message's bytes to a `ParsedMessage`: the hot path of every import. */
import type { Address } from '../message.ts';
import type { Problem } from '../problems.data.ts';
import { parseAddresses } from './addresses.ts';
import { attachmentOf } from './attachments.ts';
import { findBody } from './body.ts';
import { parseDate } from './date.ts';
import type { HeaderBlock } from './headers.ts';
import { parseIds } from './ids.ts';
import type { ParsedMessage } from './parsed.ts';
import { unstructuredText } from './subject.ts';
import { bodyTexts } from './text.ts';
import { growTree, readPart, type TreeContext } from './tree.ts';

export interface ParseOptions {
  /** Read the header only: no parts, texts or attachments; the body is not touched. */
  headersOnly?: boolean;
}

/**
 * Takes a message apart. `bytes` is read in place and not kept; never throws, reports `problems` instead.
 * Linear in the length for any input; limits are in `limits.data.ts`.
 */
export function parseMessage(bytes: Uint8Array, options?: ParseOptions): ParsedMessage {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const problems = new Set<Problem>();
  const context: TreeContext = { bytes: view, problems, parts: 1 };
  const root = readPart(context, firstLine(view), view.length, 'text/plain');
  const headers = root.headers as HeaderBlock;
  if (headers.count === 0) problems.add('unreadable');

  const from = addresses(headers, 'from', problems);
  const sender = addresses(headers, 'sender', problems)[0] ?? null;
  const messageId = parseIds(headers.first('message-id') ?? '')[0] ?? null;
  const dateField = headers.first('date');
  const date = dateField === null ? null : parseDate(dateField);
  if (messageId === null) problems.add('no-message-id');
  if (dateField !== null && date === null) problems.add('bad-date');
  if (!from.some(hasEmail) && (sender === null || !hasEmail(sender))) problems.add('no-from');

  const message: ParsedMessage = {
    headers,
    from,
    sender,
    replyTo: addresses(headers, 'reply-to', problems),
    to: addresses(headers, 'to', problems),
    cc: addresses(headers, 'cc', problems),
    bcc: addresses(headers, 'bcc', problems),
    subject: unstructuredText(headers.firstRaw('subject') ?? '', problems),
    messageId,
    references: parseIds(headers.first('references') ?? ''),
    inReplyTo: parseIds(headers.first('in-reply-to') ?? ''),
    date: date?.seconds ?? null,
    offsetMinutes: date?.offsetMinutes ?? null,
    root,
    text: '',
    html: '',
    attachments: [],
    problems,
  };
  if (options?.headersOnly === true) return message;

  growTree(context, root, 0);
  const body = findBody(view, root);
  const { text, html } = bodyTexts(view, body, problems);
  message.text = text;
  message.html = html;
  message.attachments = body.attachments.map(part => attachmentOf(view, part));
  return message;
}

const NOBODY: readonly Address[] = [];

/** All fields of that name: RFC 5322 §3.6 allows one, mailers write several. */
function addresses(headers: HeaderBlock, name: string, problems: Set<Problem>): readonly Address[] {
  const values = headers.allRaw(name);
  if (values.length === 0) return NOBODY;
  return values.length === 1
    ? parseAddresses(values[0] as string, problems)
    : values.flatMap(value => parseAddresses(value, problems));
}

function hasEmail(address: Address): boolean {
  return address.email !== '';
}

/** Skips a byte order mark and empty lines that some exports put before the first header. */
function firstLine(bytes: Buffer): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === 10 || bytes[at] === 13) at++;
  return at;
}
