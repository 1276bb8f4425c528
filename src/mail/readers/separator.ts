/** Is this `From ` in the bytes a separator, or a line of somebody's mail? */
import { type FromLine, parseFromLine } from './from-line.ts';
import { LIMITS } from './limits.data.ts';

const LF = 10;
const CR = 13;
/** `From - 2024-01-01 0:00`, nearly. */
const SHORTEST = 20;
const FIELD = /^[!-9;-~]{1,76}:/;

/** What the first separator of a source was; decides how much evidence the others need. */
export interface Dialect {
  takeout: boolean;
  /** Written by git: the file is a series of patches. */
  patch: boolean;
}

export interface Separator {
  line: FromLine;
  /** Index after the line's end. */
  end: number;
}

/**
 * Judges the `From ` at `at`, which stands at a line's start. Without a dialect it is taken for the first line of the source.
 * 'more' asks for more bytes; it never does once `ended`, or with `LIMITS.lookahead` bytes after `at`.
 */
export function readSeparator(
  bytes: Buffer,
  at: number,
  dialect: Dialect | null,
  ended: boolean,
): Separator | 'no' | 'more' {
  const sufficient = ended || bytes.length - at >= LIMITS.lookahead;
  const newline = bytes.indexOf(LF, at);
  if (newline < 0 && !sufficient) return 'more';
  const lineEnd = newline < 0 ? bytes.length : newline;
  if (lineEnd - at < SHORTEST || lineEnd - at > LIMITS.separatorBytes) return 'no';
  const line = parseFromLine(bytes.toString('latin1', at, bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd));
  if (line === null) return 'no';
  const separator = { line, end: Math.min(lineEnd + 1, bytes.length) };
  if (dialect === null) return separator;
  if (line.patch && !dialect.patch) return 'no';
  // Takeout escapes nothing, so a separator of another kind inside its files is most often pasted text.
  if (afterEmptyLine(bytes, at) && (line.takeout || !dialect.takeout)) return separator;
  const header = startsHeader(bytes, separator.end, sufficient);
  return header === 'more' ? 'more' : header ? separator : 'no';
}

/** The line before `at` is empty. */
function afterEmptyLine(bytes: Buffer, at: number): boolean {
  return bytes[at - 1] === LF && (bytes[at - 2] === LF || (bytes[at - 2] === CR && bytes[at - 3] === LF));
}

/** A header field (RFC 5322 §2.2), then another, its continuation, or the end of the header. */
function startsHeader(bytes: Buffer, at: number, sufficient: boolean): boolean | 'more' {
  const lines = bytes.toString('latin1', at, at + LIMITS.lookahead / 2).split('\n', 3);
  const [one = '', two = ''] = lines;
  if (lines.length < 3 && !sufficient) return 'more';
  return FIELD.test(one) && (two.trim() === '' || /^[ \t]/.test(two) || FIELD.test(two));
}
