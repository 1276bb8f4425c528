/** One message that fills a whole file: .eml, .emlx, a Maildir file. */
import type { Flag } from '../message.ts';
import { parseFromLine } from './from-line.ts';
import { LIMITS } from './limits.data.ts';
import { crToLf, endsLinesWithCr } from './line-ends.ts';
import { mailStart, sniff } from './sniff.ts';

export interface FileMessage {
  start: number;
  end: number;
  receivedAt: number | null;
  flags: Flag[];
}

/** Bits of the `flags` integer in the property list after an Apple Mail message. */
const EMLX_FLAGS: [number, Flag][] = [
  [1, 'seen'],
  [2, 'trashed'],
  [4, 'answered'],
  [16, 'flagged'],
  [64, 'draft'],
];

/** Where the message is in its file's bytes. Lines that end with CR alone are changed to LF in place. */
export function messageInFile(bytes: Buffer): FileMessage {
  if (endsLinesWithCr(bytes) === true) crToLf(bytes);
  if (sniff(bytes) === 'emlx') return emlx(bytes);
  const start = bytes[0] === 0xef ? mailStart(bytes) : 0;
  const whole: FileMessage = { start, end: bytes.length, receivedAt: null, flags: [] };
  // Programs that cut an mbox apart leave its separator at the top of each file.
  if (!bytes.subarray(start, start + 5).equals(FROM)) return whole;
  const newline = bytes.indexOf(10, start);
  if (newline < 0) return whole;
  const line = parseFromLine(
    bytes.toString('latin1', start, Math.min(newline, start + LIMITS.separatorBytes)).trimEnd(),
  );
  const rest = bytes.subarray(newline + 1);
  if (line === null && !['message', 'mbox'].includes(sniff(rest))) return whole;
  return { ...whole, start: newline + 1, receivedAt: line?.receivedAt ?? null };
}

const FROM = Buffer.from('From ');

/** The first line counts the message's bytes; after them comes a property list. */
function emlx(bytes: Buffer): FileMessage {
  const start = bytes.indexOf(10) + 1;
  const end = Math.min(bytes.length, start + Number(bytes.toString('latin1', 0, start).trim()));
  const tail = bytes.toString('latin1', end, end + 65_536);
  const told = /<key>flags<\/key>\s{0,64}<integer>(\d{1,15})</.exec(tail)?.[1];
  const bits = Number(told ?? 0);
  const flags = EMLX_FLAGS.filter(([bit]) => bits % (2 * bit) >= bit).map(([, flag]) => flag);
  if (told !== undefined && !flags.includes('seen')) flags.unshift('unread');
  return { start, end, receivedAt: null, flags };
}
