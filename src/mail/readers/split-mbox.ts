/** Splits an mbox, however large, into batches of whole messages. Memory: two batches, or one message up to the limit. */
import { say } from './errors.data.ts';
import { type Feed, fill } from './feed.ts';
import { LIMITS } from './limits.data.ts';
import { makeRoom, moveOn } from './mbox-buffer.ts';
import type { MboxHead } from './mbox-head.ts';
import { type Allocate, type RawBatch, type RawMessage, type Resume, SourceError } from './raw.ts';
import { type Scan, scanMbox } from './scan-mbox.ts';
import { readSeparator } from './separator.ts';
import { mailStart } from './sniff.ts';

export interface MboxInput {
  feed: Feed;
  /** What a person knows the source by, for errors. */
  path: string;
  /** Index of the source. */
  source: number;
  /** Offset in the source of the feed's first byte. */
  base: number;
  /** What the source's beginning says; null where the feed starts there. Otherwise it starts at a separator. */
  head: MboxHead | null;
  /** Where to go on when this mbox is done. */
  after: Resume;
  folder: string | null;
  batchBytes: number;
  messageLimit: number;
  allocate: Allocate;
}

/** Yields batches; `position` is the feed's. Messages come in order, every byte of the source is read once. */
export async function* splitMbox(input: MboxInput): AsyncGenerator<RawBatch> {
  const scan = startScan(input);
  while (!scan.ended || scan.open !== null) {
    const { filled, ended } = await fill(input.feed, scan.buffer, scan.filled);
    scan.filled = filled;
    scan.ended = ended;
    if (scan.trusted < 0 && !findStart(scan, input)) {
      makeRoom(scan, input.batchBytes);
      continue;
    }
    const held = scan.open?.held ?? null;
    const messages = scanMbox(scan);
    const last = messages.at(-1);
    const bytes = held ?? scan.buffer;
    if (last && ended && scan.open === null) last.truncated = endsInside(bytes, last, input.feed);
    if (last === undefined) makeRoom(scan, input.batchBytes);
    else {
      if (held === null) moveOn(scan, input.batchBytes);
      yield batch(bytes, messages, input, scan);
    }
  }
}

function startScan(input: MboxInput): Scan {
  return {
    buffer: input.allocate(input.batchBytes),
    filled: 0,
    base: input.base,
    judged: 0,
    ended: false,
    trusted: input.head === null ? -1 : input.base,
    dialect: input.head?.dialect ?? null,
    statesLength: input.head?.statesLength ?? null,
    open: null,
    source: input.source,
    folder: input.folder,
    messageLimit: input.messageLimit,
    allocate: input.allocate,
  };
}

/** The first separator, after a byte order mark and empty lines. False: more bytes are needed. */
function findStart(scan: Scan, input: MboxInput): boolean {
  const bytes = scan.buffer.subarray(0, scan.filled);
  const start = mailStart(bytes);
  const verdict = readSeparator(bytes, start, null, scan.ended);
  if (verdict === 'more' && start < LIMITS.sniffBytes) return false;
  if (start === bytes.length && scan.ended) return true;
  if (typeof verdict === 'string') {
    throw new SourceError('not-a-mailbox', input.path, say.noFromLine(input.path));
  }
  scan.trusted = scan.base + start;
  scan.judged = start;
  return true;
}

/** The archive broke off, or the file ends in the middle of a header. */
function endsInside(bytes: Buffer, message: RawMessage, feed: Feed): boolean {
  if (feed.damage() !== null) return true;
  const text = bytes.subarray(message.start, message.end);
  return text.length > 0 && !text.includes('\n\n') && !text.includes('\n\r\n') && text.at(-1) !== 10;
}

function batch(bytes: Buffer<ArrayBuffer>, messages: RawMessage[], input: MboxInput, scan: Scan): RawBatch {
  const used = messages.at(-1)?.end ?? 0;
  const offset = scan.open?.offset ?? scan.base + scan.filled;
  const next = scan.ended && scan.open === null ? input.after : { source: input.source, offset };
  return {
    bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, used),
    messages,
    position: input.feed.position(),
    next,
  };
}
