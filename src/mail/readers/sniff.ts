/** What bytes are, told by what they hold and never by a name. */
import type { Sentence } from '../../sentence.ts';
import { say } from './errors.data.ts';
import { parseFromLine } from './from-line.ts';
import { MAIL_FIELDS, NOT_MAIL } from './not-mail.data.ts';

const ZIP = new Set(['0304', '0506', '0708']);

export type Sniffed = 'empty' | 'mbox' | 'message' | 'emlx' | 'gzip' | 'zip' | 'other';

/** Judges the beginning of a file (`LIMITS.sniffBytes` of it, or all). */
export function sniff(bytes: Buffer): Sniffed {
  const start = mailStart(bytes);
  if (start === bytes.length) return 'empty';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  // Local file header, empty archive, spanned archive (APPNOTE 4.3.7, 4.3.16, 8.5.3).
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && ZIP.has(bytes.toString('hex', 2, 4))) return 'zip';
  const lines = bytes.toString('latin1', start, start + 8192).split(/\r\n|\r|\n/, 40);
  if (parseFromLine(lines[0] ?? '') !== null) return 'mbox';
  // A file with one message may begin with a separator whose date is missing or of its own kind.
  if (lines[0]?.startsWith('From ') && isHeader(lines.slice(1))) return 'message';
  if (/^\d{1,12}\s*$/.test(lines[0] ?? '') && isHeader(lines.slice(1))) return 'emlx';
  return isHeader(lines) ? 'message' : 'other';
}

/** What a file that is no mail is, and what to do; as the end of a sentence. */
export function describeOther(bytes: Buffer): { what: Sentence; todo: Sentence } {
  const known = NOT_MAIL.find(({ hex, at }) => bytes.toString('hex', at, at + hex.length / 2) === hex);
  if (known) return known;
  return { what: bytes.includes(0) ? say.binaryData : say.noMailHeaders, todo: say.giveMail };
}

/** Index of the first byte after a byte order mark and blank lines. */
export function mailStart(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 32 || bytes[at] === 9) at++;
  return at;
}

/** Header fields (RFC 5322 §2.2) from the first line on, one of which only mail has. */
function isHeader(lines: string[]): boolean {
  let mail = false;
  for (const [index, line] of lines.entries()) {
    if (line === '') break;
    if (index > 0 && /^[ \t]/.test(line)) continue;
    const field = /^([!-9;-~]{1,76})[ \t]*:/.exec(line);
    // One odd line in a header is common (`>From `, a cut line); as the first it says that this is no header.
    if (field === null && index === 0) return false;
    mail ||= field !== null && MAIL_FIELDS.has((field[1] ?? '').toLowerCase());
  }
  return mail;
}
