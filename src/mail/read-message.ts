/** One message's bytes to a `Message`: everything `mail/` knows, put together. */
import { proofOf } from './commands/proof.ts';
import { readCommands } from './commands/read-commands.ts';
import { contentLanguage } from './content-language.ts';
import { type Authorship, authorOf } from './kind/author.ts';
import { kindOf } from './kind/kind.ts';
import { addressIn, listMarks } from './kind/list-headers.ts';
import { labelsOfMarks, marksOf } from './marks.ts';
import type { Message } from './message.ts';
import { parseMessage } from './parse/parse-message.ts';
import type { ParsedMessage, Part } from './parse/parsed.ts';
import type { Problem } from './problems.data.ts';
import { parseGmailLabels } from './readers/gmail-labels.ts';
import type { RawMessage } from './readers/raw.ts';
import { isAcknowledgement } from './reply-text/acknowledgement.ts';
import { replyText } from './reply-text/reply-text.ts';
import { countWords } from './reply-text/words.ts';
import { type Believable, sentAtOf } from './sent-at.ts';
import { stableId } from './stable-id.ts';
import { providerThreadOf, referencesOf } from './thread/references.ts';
import { subjectOf } from './thread/subject.ts';

export interface ReadOptions {
  /** Keep the newly written text in the message. */
  withText: boolean;
  /** Leave the body alone: no words, attachments, acknowledgement; kinds that only the body shows stay unseen. */
  headersOnly?: boolean;
  /** Instants outside are not believed. */
  believable: Believable;
}

/**
 * `bytes` is the message alone (`batch.bytes.subarray(raw.start, raw.end)`), read in place and not kept. Never throws: a
 * fault of our own gives a message with the problem `unreadable` and what is known without it. Linear time.
 */
export function readMessage(raw: RawMessage, bytes: Uint8Array, options: ReadOptions): Message {
  try {
    return read(raw, bytes, options);
  } catch {
    return unreadable(raw, bytes, options);
  }
}

function read(raw: RawMessage, bytes: Uint8Array, options: ReadOptions): Message {
  const parsed = parseMessage(withLineFeeds(bytes), { headersOnly: options.headersOnly === true });
  const { problems } = parsed;
  const marks = listMarks(parsed.headers);
  const authorship = authorOf(parsed, marks);
  const { kind, kindWithoutList } = kindOf(parsed, authorship.author, marks);
  const { sentAt, offsetMinutes } = sentAtOf(parsed, raw.receivedAt, options.believable);
  const { base, prefix } = subjectOf(parsed.subject);
  const text = options.headersOnly === true ? null : newText(parsed);
  addSourceProblems(problems, raw);
  const { id, hasId } = identityOf(parsed, raw, bytes, sentAt);
  // Written out: an object put together from others takes several times as long to make.
  const message: Message = {
    id,
    hasId,
    sentAt,
    offsetMinutes,
    author: authorship.author,
    sender: authorship.sender,
    to: parsed.to,
    cc: parsed.cc,
    bcc: parsed.bcc,
    deliveredTo: deliveredTo(parsed),
    listAddress: authorship.listAddress,
    subject: parsed.subject,
    baseSubject: base,
    prefix,
    references: referencesOf(parsed),
    providerThread: providerThreadOf(parsed),
    labels: labelsOf(parsed, raw),
    flags: raw.flags,
    kind,
    kindWithoutList,
    language: contentLanguage(parsed.headers),
    acknowledgement: text !== null && isAcknowledgement(text),
    words: text === null ? null : countWords(text),
    attachments: parsed.attachments,
    size: raw.size,
    source: raw.source,
    offset: raw.offset,
    problems: [...problems],
  };
  if (options.withText && text !== null) message.replyText = text;
  if (kindWithoutList === 'human' && text !== null && sentAt !== null) {
    const lines = readCommands(text);
    if (lines.length > 0) message.commands = { lines, proof: proofOf(parsed, authorship.author, raw.folder) };
  }
  return message;
}

/** Files of old systems end lines with CR alone: without one LF there is no line to read, so the CRs stand for them. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(10) || !bytes.includes(13)) return bytes;
  return bytes.map(byte => (byte === 13 ? 10 : byte));
}

function identityOf(parsed: ParsedMessage, raw: RawMessage, bytes: Uint8Array, sentAt: number | null) {
  const { messageId } = parsed;
  if (messageId !== null && messageId !== '') return { id: messageId, hasId: true };
  return { id: stableId(parsed, bytes, raw.size, sentAt), hasId: false };
}

/** Null where the mail has no text to read, '' where it has one with nothing new in it. */
function newText(parsed: ParsedMessage): string | null {
  const { text, html } = parsed;
  if (text === '' && html === '') return hasTextPart(parsed.root) ? '' : null;
  return replyText({ text, html }).text;
}

function hasTextPart(root: Part): boolean {
  const open: Part[] = [root];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.disposition !== 'attachment' && (part.type === 'text/plain' || part.type === 'text/html'))
      return true;
    open.push(...part.parts);
  }
  return false;
}

const DELIVERY_FIELDS = ['delivered-to', 'x-original-to', 'envelope-to'] as const;
/** Each forwarding adds one; a header full of them is no forwarding. */
const MOST_DELIVERIES = 50;

function deliveredTo({ headers }: ParsedMessage): string[] {
  const found: string[] = [];
  for (const name of DELIVERY_FIELDS) {
    if (!headers.has(name)) continue;
    for (const value of headers.all(name).slice(0, MOST_DELIVERIES)) {
      const email = addressIn(value);
      if (email !== null && !found.includes(email)) found.push(email);
    }
  }
  return found;
}

function labelsOf(parsed: ParsedMessage, raw: RawMessage): string[] {
  const labels = parsed.headers.first('x-gmail-labels');
  if (labels !== null) return parseGmailLabels(labels);
  return ownLabels(raw);
}

/** What the source says of a message that brings no labels of its own. */
const ownLabels = ({ folder, flags }: RawMessage): string[] => [
  ...new Set([...(folder === null ? [] : [folder]), ...labelsOfMarks(marksOf(flags))]),
];

function addSourceProblems(problems: Set<Problem>, raw: RawMessage): void {
  if (raw.cut) problems.add('message-cut');
  if (raw.truncated) problems.add('truncated');
}

/** All that is known without looking into the bytes. */
function unreadable(raw: RawMessage, bytes: Uint8Array, options: ReadOptions): Message {
  const nobody: Authorship = { author: { email: '', name: '' }, sender: null, listAddress: null };
  const { receivedAt } = raw;
  const { from, to } = options.believable;
  const sentAt = receivedAt !== null && receivedAt >= from && receivedAt <= to ? receivedAt : null;
  return {
    id: `hash:unreadable-${raw.source}-${raw.offset}-${bytes.length}`,
    hasId: false,
    sentAt,
    offsetMinutes: null,
    ...nobody,
    to: [],
    cc: [],
    bcc: [],
    deliveredTo: [],
    subject: '',
    baseSubject: '',
    prefix: 'none',
    references: [],
    providerThread: null,
    labels: ownLabels(raw),
    flags: raw.flags,
    // Not `human`: what nobody can read must not open a clock.
    kind: 'notification',
    kindWithoutList: 'notification',
    language: null,
    acknowledgement: false,
    words: null,
    attachments: [],
    size: raw.size,
    source: raw.source,
    offset: raw.offset,
    problems: ['unreadable'],
  };
}
