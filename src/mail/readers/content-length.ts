/** Content-Length of mboxcl and mboxcl2: believed only where it leads exactly to a separator or to the end. */
import { LIMITS } from './limits.data.ts';

const LF = 10;
const CR = 13;

/** Index at which the message's body ends by its own account; null when its header does not say. */
export function statedEnd(bytes: Buffer, headerStart: number): number | null {
  const head = bytes.subarray(headerStart, headerStart + LIMITS.contentLengthHeaderBytes);
  const body = bodyStart(head);
  if (body === null) return null;
  const field = /^content-length:[ \t]*(\d{1,15})[ \t]*\r?$/im.exec(head.toString('latin1', 0, body));
  return field ? headerStart + body + Number(field[1]) : null;
}

function bodyStart(head: Buffer): number | null {
  if (head[0] === LF) return 1;
  if (head[0] === CR && head[1] === LF) return 2;
  const bare = head.indexOf('\n\n');
  const paired = head.subarray(0, bare < 0 ? head.length : bare).indexOf('\n\r\n');
  if (paired >= 0) return paired + 3;
  return bare >= 0 ? bare + 2 : null;
}

/** Index of the first byte after the blank line that mbox puts after a message ending at `at`. */
export function skipBlank(bytes: Buffer, at: number): number {
  let next = at;
  while (next < bytes.length && next < at + 4 && (bytes[next] === LF || bytes[next] === CR)) next++;
  return next;
}
