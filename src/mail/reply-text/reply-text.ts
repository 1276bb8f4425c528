/** The newly written part of a mail's text: METRICS §3, "Words". */
import { htmlToText } from './html-to-text.ts';
import { scan } from './scan.ts';
import { append, type Segment } from './segment.ts';
import { splitTail } from './tail.ts';

export interface ReplyText {
  /** The newly written text: LF line ends, no empty lines at its ends; '' when there is none. */
  text: string;
  /** Was anything left out: quotes, introductions, earlier mails, signatures, notices, list footers? */
  elided: boolean;
  /** The text the segments refer to: the plain text as given, or the HTML rendered. */
  source: string;
  /** What each stretch of `source` is, in order, without gaps. */
  segments: Segment[];
}

/** A signature behind "--" is short; what is longer was a rule in the text. */
const MAX_SIGNATURE_LINES = 25;

function lineCount(text: string, { start, end }: Segment): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Tails are looked for where signatures stand: above the first quote and at the end. */
function withTails(text: string, scanned: Segment[]): Segment[] {
  const segments: Segment[] = [];
  const firstNew = scanned.findIndex(({ kind }) => kind === 'new');
  const lastNew = scanned.findLastIndex(({ kind }) => kind === 'new');
  scanned.forEach((segment, index) => {
    const { kind, start, end } = segment;
    const overlong = kind === 'signature' && lineCount(text, segment) > MAX_SIGNATURE_LINES;
    if (overlong) append(segments, 'new', start, end);
    else if (kind !== 'new' || (index !== firstNew && index !== lastNew)) append(segments, kind, start, end);
    else
      for (const piece of splitTail(text, start, end)) append(segments, piece.kind, piece.start, piece.end);
  });
  return segments;
}

const EMPTY_LINES = /^(?:[^\S\n]*\n)+/;

function join(text: string, segments: Segment[]): string {
  const parts: string[] = [];
  for (const { kind, start, end } of segments) {
    if (kind !== 'new') continue;
    const part = text.slice(start, end).trimEnd().replace(EMPTY_LINES, '');
    if (part !== '') parts.push(part);
  }
  return parts.join('\n\n');
}

function fromPlain(raw: string): ReplyText {
  const source = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const segments = withTails(source, scan(source));
  const text = join(source, segments);
  return { text, elided: segments.some(({ kind }) => kind !== 'new'), source, segments };
}

function fromHtml(html: string): ReplyText {
  const { text, signatureDropped } = htmlToText(html);
  const reply = fromPlain(text);
  if (!signatureDropped) return reply;
  // Some people type their answer into the signature that the program offers them: better a signature too many than no text.
  if (reply.text === '') return fromPlain(htmlToText(html, true).text);
  return { ...reply, elided: true };
}

/**
 * The newly written text of a mail. `text` is the decoded text/plain body, '' when the mail has only HTML; `html` the
 * decoded text/html body, '' when a plain text stands beside it. Never throws; time is linear in the input.
 */
export function replyText(input: { text: string; html: string }): ReplyText {
  return input.text === '' && input.html !== '' ? fromHtml(input.html) : fromPlain(input.text);
}
