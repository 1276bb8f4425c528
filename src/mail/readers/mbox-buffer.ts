/** The buffer of the mbox reader: how it moves on after a batch, and how it grows for a large message or stops growing. */
import { LIMITS } from './limits.data.ts';
import type { Scan } from './scan-mbox.ts';

/** Bytes kept before those that are judged: the end of the line before. */
const LOOKBEHIND = 8;

/** Leaves the buffer to the batch and takes a new one, with the message that has not ended at its beginning. */
export function moveOn(scan: Scan, batchBytes: number): void {
  const from = scan.open === null ? scan.filled : scan.open.offset - scan.base;
  const tail = scan.filled - from;
  moveTo(scan, scan.allocate(Math.max(batchBytes, tail + Math.max(batchBytes >> 1, 64))), from);
}

/** Nothing ended in a full buffer: grow it, or keep the message's first `messageLimit` bytes and let the rest go by. */
export function makeRoom(scan: Scan, batchBytes: number): void {
  if (scan.filled < scan.buffer.length) return;
  const open = scan.open;
  const judged = Math.max(0, scan.judged - LOOKBEHIND);
  if (open === null || open.held !== null) {
    // A window too small for one look ahead would never move.
    const size = Math.max(batchBytes, 2 * LIMITS.lookahead);
    moveTo(scan, scan.buffer.length < size ? scan.allocate(size) : scan.buffer, judged);
    return;
  }
  const body = open.bodyOffset - scan.base;
  if (scan.judged - body <= scan.messageLimit) {
    const most = body + scan.messageLimit + 2 * LIMITS.lookahead;
    moveTo(scan, scan.allocate(Math.min(Math.max(2 * scan.buffer.length, 64), most)), 0);
    return;
  }
  const old = scan.buffer;
  moveTo(scan, scan.allocate(Math.max(batchBytes, 2 * LIMITS.lookahead)), judged);
  old.copyWithin(0, body, body + scan.messageLimit);
  open.held = old.subarray(0, scan.messageLimit);
}

function moveTo(scan: Scan, buffer: Buffer<ArrayBuffer>, from: number): void {
  scan.buffer.copy(buffer, 0, from, scan.filled);
  scan.buffer = buffer;
  scan.base += from;
  scan.judged -= from;
  scan.filled -= from;
}
