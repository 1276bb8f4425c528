/** Where a header block ends: at the first empty line, LF or CRLF, whichever comes first. */
import { isAscii } from 'node:buffer';
import type { Problem } from '../problems.data.ts';
import { HeaderBlock } from './headers.ts';
import { LIMITS } from './limits.data.ts';

const LF = 10;
const CR = 13;
const LF_BLANK = Buffer.from('\n\n');
const CRLF_BLANK = Buffer.from('\n\r\n');

/** The block that starts at `start` and the place where the body starts. Without an empty line all of it is header. */
export function readHeaderBlock(
  bytes: Buffer,
  start: number,
  end: number,
  problems: Set<Problem>,
): { headers: HeaderBlock; bodyStart: number } {
  if (bytes[start] === LF && start < end)
    return { headers: new HeaderBlock('', false), bodyStart: start + 1 };
  if (bytes[start] === CR && bytes[start + 1] === LF && start + 1 < end) {
    return { headers: new HeaderBlock('', false), bodyStart: start + 2 };
  }
  const limit = Math.min(end, start + LIMITS.headerBytes);
  const block = bytes.subarray(start, limit);
  let length = emptyLine(block);
  if (length < 0) {
    length = block.length;
    if (limit < end) {
      problems.add('header-too-large');
      length = block.lastIndexOf(LF) + 1 || block.length;
    }
  }
  let text = block.toString('latin1', 0, length);
  // A file with mixed line ends may hold the other empty line before.
  const other = text.indexOf(block[length] === CR ? '\n\n' : '\n\r\n');
  if (other >= 0) {
    length = other + 1;
    text = text.slice(0, length);
  }
  const eightBit = !isAscii(block.subarray(0, length));
  return { headers: new HeaderBlock(text, eightBit, problems), bodyStart: start + afterBlank(block, length) };
}

/** Offset just after the line end before the empty line, -1 without an empty line. */
function emptyLine(block: Buffer): number {
  const first = block.indexOf(LF);
  if (first < 0) return -1;
  const crlf = block[first - 1] === CR;
  let found = block.indexOf(crlf ? CRLF_BLANK : LF_BLANK, first);
  if (found < 0) found = block.indexOf(crlf ? LF_BLANK : CRLF_BLANK, first);
  return found < 0 ? -1 : found + 1;
}

function afterBlank(block: Buffer, length: number): number {
  if (block[length] === LF) return length + 1;
  if (block[length] === CR && block[length + 1] === LF) return length + 2;
  return length;
}
