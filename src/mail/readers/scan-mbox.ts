/** Finds the messages in the bytes of an mbox that are in memory. Three native searches a message, no loop over lines. */
import { skipBlank, statedEnd } from './content-length.ts';
import type { FromLine } from './from-line.ts';
import type { Allocate, RawMessage } from './raw.ts';
import { type Dialect, readSeparator } from './separator.ts';
import { unescapeFrom } from './unescape.ts';

const FROM = Buffer.from('From ');
const LF = 10;
const CR = 13;
const GREATER = 62;

/** The message whose end has not been found. Offsets count from the source's start. */
export interface OpenMessage {
  line: FromLine;
  offset: number;
  bodyOffset: number;
  /** Offsets of the `>` to drop. */
  escapes: number[];
  /** Separators before this offset are text: Content-Length reaches over them. */
  textUntil: number;
  /** The beginning of a message above the limit; the rest is not kept. */
  held: Buffer<ArrayBuffer> | null;
}

export interface Scan {
  buffer: Buffer<ArrayBuffer>;
  filled: number;
  /** Offset of `buffer[0]` in the source. */
  base: number;
  /** Index up to which the bytes have been judged. */
  judged: number;
  ended: boolean;
  /** Offset at which a separator is known to stand: the source's first, or where reading resumes. */
  trusted: number;
  dialect: Dialect | null;
  /** The first message states a Content-Length, so all do; null before it is known. */
  statesLength: boolean | null;
  open: OpenMessage | null;
  source: number;
  folder: string | null;
  messageLimit: number;
  allocate: Allocate;
}

/** Messages that end in the bytes at hand, in order. Stops early after one that was held, for it has its own buffer. */
export function scanMbox(scan: Scan): RawMessage[] {
  const found: RawMessage[] = [];
  const bytes = scan.buffer.subarray(0, scan.filled);
  for (;;) {
    const at = bytes.indexOf(FROM, scan.judged);
    if (at < 0) {
      scan.judged = Math.max(scan.judged, bytes.length - FROM.length + 1);
      if (scan.ended && scan.open !== null) found.push(closeMessage(scan, scan.open, bytes.length));
      return found;
    }
    const verdict = judge(scan, bytes, at);
    if (verdict === 'more') {
      scan.judged = at;
      return found;
    }
    scan.judged = at + FROM.length;
    if (verdict === 'no') continue;
    const closed = scan.open;
    if (closed !== null) found.push(closeMessage(scan, closed, at));
    openMessage(scan, at, verdict.line, verdict.end);
    if (closed?.held) return found;
  }
}

function judge(scan: Scan, bytes: Buffer, at: number): ReturnType<typeof readSeparator> {
  const open = scan.open;
  if (bytes[at - 1] === GREATER) {
    if (open !== null && open.held === null) noteEscape(scan, open, bytes, at);
    return 'no';
  }
  const trusted = scan.base + at === scan.trusted;
  if (bytes[at - 1] !== LF && !trusted) return 'no';
  if (open !== null && scan.base + at < open.textUntil) return 'no';
  const verdict = readSeparator(bytes, at, trusted ? null : scan.dialect, scan.ended);
  if (typeof verdict === 'string' || open === null || open.held !== null) return verdict;
  return overLength(scan, open, bytes, at) ?? verdict;
}

/** Content-Length (mboxcl2) may say that what looks like a separator is text: 'no', or 'more' to see whether it is right. */
function overLength(scan: Scan, open: OpenMessage, bytes: Buffer, at: number): 'no' | 'more' | null {
  if (scan.statesLength === false) return null;
  const header = open.bodyOffset - scan.base;
  const stated = statedEnd(bytes.subarray(0, at), header);
  scan.statesLength ??= stated !== null;
  if (stated === null || stated <= at || stated - header > scan.messageLimit) return null;
  const next = skipBlank(bytes, stated);
  if (next + FROM.length > bytes.length && !scan.ended) return 'more';
  if (next >= bytes.length) {
    if (stated > bytes.length) return null;
  } else {
    if (bytes[next - 1] !== LF || !bytes.subarray(next, next + FROM.length).equals(FROM)) return null;
    const landing = readSeparator(bytes, next, null, scan.ended);
    if (typeof landing === 'string') return landing === 'more' ? 'more' : null;
  }
  open.textUntil = scan.base + next;
  return 'no';
}

function noteEscape(scan: Scan, open: OpenMessage, bytes: Buffer, at: number): void {
  let first = at - 1;
  while (bytes[first - 1] === GREATER) first--;
  if (bytes[first - 1] === LF && first + scan.base > open.bodyOffset) open.escapes.push(first + scan.base);
}

function openMessage(scan: Scan, at: number, line: FromLine, end: number): void {
  scan.dialect ??= { takeout: line.takeout, patch: line.patch };
  scan.judged = end;
  scan.open = {
    line,
    offset: scan.base + at,
    bodyOffset: scan.base + end,
    escapes: [],
    textUntil: 0,
    held: null,
  };
}

function closeMessage(scan: Scan, open: OpenMessage, at: number): RawMessage {
  const end = withoutBlankLine(scan.buffer, at);
  const size = Math.max(0, scan.base + end - open.bodyOffset);
  const kept = Math.min(size, scan.messageLimit);
  const bytes = open.held ?? scan.buffer;
  const start = open.held ? 0 : open.bodyOffset - scan.base;
  // A message that Content-Length carries over a separator was written without escaping.
  const escapes = open.textUntil > 0 ? [] : open.escapes.map(offset => start + offset - open.bodyOffset);
  scan.open = null;
  return {
    start,
    end: unescapeFrom(
      bytes,
      escapes.filter(index => index < start + kept),
      start + kept,
    ),
    source: scan.source,
    offset: open.offset,
    size,
    cut: kept < size,
    truncated: false,
    receivedAt: open.line.receivedAt,
    folder: scan.folder,
    flags: [],
  };
}

/** The blank line before a separator belongs to the mbox (RFC 4155); the message's last line end does not. */
function withoutBlankLine(bytes: Buffer, end: number): number {
  if (bytes[end - 1] !== LF) return end;
  const before = bytes[end - 2] === CR ? end - 2 : end - 1;
  return bytes[before - 1] === LF ? before : end;
}
