/** Finds the sections of a multipart body (RFC 2046 §5.1.1) with native searches. */
import { LIMITS } from './limits.data.ts';

export interface Sections {
  /** Start and end of each section, one after the other; the line end before a delimiter belongs to the delimiter. */
  places: number[];
  /** The closing delimiter was found. */
  closed: boolean;
  /** There are more sections than asked for. */
  more: boolean;
}

const LF = 10;
const CR = 13;
const DASH = 45;

/** Sections of [start, end), at most `limit`; null without a usable boundary or when it never occurs. */
export function findSections(
  bytes: Buffer,
  start: number,
  end: number,
  boundary: string | undefined,
  limit: number,
): Sections | null {
  const trimmed = boundary?.trimEnd() ?? '';
  if (trimmed === '' || trimmed.length > LIMITS.boundaryChars) return null;
  const body = bytes.subarray(start, end);
  const needle = Buffer.from(`--${trimmed}`);
  const places: number[] = [];
  let open = -1;
  let closed = false;
  for (let hit = body.indexOf(needle); hit >= 0; hit = body.indexOf(needle, hit + needle.length)) {
    if (hit > 0 && body[hit - 1] !== LF && body[hit - 1] !== CR) continue;
    const rest = hit + needle.length;
    const closing = body[rest] === DASH && body[rest + 1] === DASH;
    const next = lineEnd(body, closing ? rest + 2 : rest);
    if (next < 0) continue;
    if (open >= 0) places.push(start + open, start + Math.max(open, sectionEnd(body, hit)));
    // Some mailers close with the boundary of an inner multipart (cpython msg_15): another delimiter opens again.
    closed = closing;
    open = closing ? -1 : next;
    if (places.length >= limit * 2) return { places, closed: false, more: true };
  }
  if (closed) return { places, closed, more: false };
  if (open < 0) return null;
  places.push(start + open, end);
  return { places, closed: false, more: false };
}

/** The start of the next line when only blanks are left on this one (§5.1.1 transport padding), else -1. */
function lineEnd(body: Buffer, from: number): number {
  let at = from;
  while (body[at] === 32 || body[at] === 9) at++;
  if (at >= body.length) return body.length;
  if (body[at] === LF) return at + 1;
  if (body[at] === CR) return body[at + 1] === LF ? at + 2 : at + 1;
  return -1;
}

function sectionEnd(body: Buffer, delimiter: number): number {
  if (body[delimiter - 1] === CR) return delimiter - 1;
  return body[delimiter - 2] === CR ? delimiter - 2 : delimiter - 1;
}
