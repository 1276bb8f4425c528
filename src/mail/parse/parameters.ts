/** Parameters of structured fields (RFC 2045 §5.1), with RFC 2231 charsets, languages and continuations. */
import { decodeCharset, decodeUnlabelled } from '../decode/charset.ts';
import { decodeWords } from '../decode/encoded-words.ts';
import type { Problem } from '../problems.data.ts';
import { LIMITS } from './limits.data.ts';

/** By lower-cased name, decoded. */
export type Parameters = Readonly<Record<string, string>>;

/** One piece of an extended parameter (RFC 2231 §3, §4). */
interface Segment {
  index: number;
  encoded: boolean;
  value: string;
}

/** Parameters that start at the `;` or blank at `from`. The first of a name counts; RFC 2231 beats the plain form. */
export function parseParameters(
  field: string,
  from: number,
  problems?: Set<Problem>,
): Record<string, string> {
  const params = noParameters();
  let extended: Map<string, Segment[]> | null = null;
  let at = from;
  for (let count = 0; count < LIMITS.parameters && at < field.length; ) {
    const name = readName(field, at);
    at = name.end;
    if (field.charCodeAt(at) !== 61) {
      at++;
      continue;
    }
    const read = readValue(field, at + 1, name.text === 'name' || name.text.startsWith('filename'));
    at = read.end;
    if (name.text === '') continue;
    count++;
    const star = name.text.indexOf('*');
    if (star < 0) {
      if (read.value !== '' || read.quoted) params[name.text] ??= nameValue(name.text, read.value, problems);
    } else if (star > 0) {
      extended ??= new Map();
      const base = name.text.slice(0, star);
      const segments = extended.get(base) ?? [];
      segments.push(segmentOf(name.text.slice(star + 1), read.value));
      extended.set(base, segments);
    }
  }
  if (extended !== null) {
    for (const [name, segments] of extended) params[name] = joinSegments(segments, problems);
  }
  return params;
}

/** A lower-cased name and the place of the `=` or of what ends the name instead. */
function readName(field: string, from: number): { text: string; end: number } {
  let start = from;
  while (start < field.length && (field.charCodeAt(start) <= 32 || field.charCodeAt(start) === 59)) start++;
  let end = start;
  while (end < field.length && field.charCodeAt(end) !== 61 && field.charCodeAt(end) !== 59) end++;
  const name = field.slice(start, end).trim();
  return { text: (name.includes(' ') ? name.replaceAll(/\s+/g, '') : name).toLowerCase(), end };
}

/** A quoted string, or an unquoted value that may hold blanks (`name=my file.pdf`). */
function readValue(
  field: string,
  from: number,
  isFileName: boolean,
): { value: string; end: number; quoted: boolean } {
  let at = from;
  while (at < field.length && field.charCodeAt(at) <= 32) at++;
  if (field.charCodeAt(at) === 34) return readQuoted(field, at + 1);
  const start = at;
  for (; at < field.length; at++) {
    const code = field.charCodeAt(at);
    if (code === 59) break;
    if (code > 32) continue;
    if (parameterFollows(field, at)) break;
    let next = at + 1;
    while (next < field.length && field.charCodeAt(next) <= 32) next++;
    // A comment after a token (`us-ascii (Plain text)`); a file name may hold brackets of its own.
    if (!isFileName && field.charCodeAt(next) === 40) {
      const semicolon = field.indexOf(';', next);
      return { value: field.slice(start, at), end: semicolon < 0 ? field.length : semicolon, quoted: false };
    }
    at = next - 1;
  }
  return { value: field.slice(start, at).trim(), end: at, quoted: false };
}

/** Up to the closing quote; without one, up to the end. Line ends inside are folds. */
function readQuoted(field: string, from: number): { value: string; end: number; quoted: boolean } {
  let value = '';
  let start = from;
  for (let at = from; at < field.length; at++) {
    const code = field.charCodeAt(at);
    if (code === 34) return { value: value + field.slice(start, at), end: at + 1, quoted: true };
    if (code === 92 && at + 1 < field.length) {
      const next = field.charCodeAt(at + 1);
      // Some clients write Windows paths unescaped: only a quote or a backslash is taken as escaped.
      if (next === 34 || next === 92 || next === 39) {
        value += field.slice(start, at);
        start = at + 1;
        at++;
      }
    }
  }
  return { value: value + field.slice(start), end: field.length, quoted: true };
}

/** Encoded words in file names are against RFC 2047 §5 and everywhere; other parameters stay as they are. */
function nameValue(name: string, value: string, problems: Set<Problem> | undefined): string {
  if ((name !== 'name' && name !== 'filename') || !value.includes('=?')) return value;
  return decodeWords(value, problems);
}

/** `0*`, `1`, '' or `*` after the first star of the name. */
function segmentOf(suffix: string, value: string): Segment {
  const digits = /^\d{1,9}/.exec(suffix)?.[0] ?? '';
  const encoded = suffix === '' || suffix.endsWith('*');
  return { index: digits === '' ? 0 : Number(digits), encoded, value };
}

function joinSegments(segments: Segment[], problems: Set<Problem> | undefined): string {
  segments.sort((a, b) => a.index - b.index);
  const first = segments[0];
  let charset: string | null = null;
  const pieces: Buffer[] = [];
  for (const segment of segments) {
    let value = segment.value;
    if (segment.encoded && segment === first) {
      const mark = value.indexOf("'");
      const second = mark < 0 ? -1 : value.indexOf("'", mark + 1);
      if (second >= 0) {
        charset = value.slice(0, mark) || null;
        value = value.slice(second + 1);
      }
    }
    pieces.push(segment.encoded ? percentDecoded(value) : Buffer.from(value, 'utf8'));
  }
  const bytes = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
  return charset === null ? decodeUnlabelled(bytes) : decodeCharset(bytes, charset, problems);
}

function percentDecoded(value: string): Buffer {
  const source = Buffer.from(value, 'utf8');
  if (!value.includes('%')) return source;
  let size = 0;
  for (let at = 0; at < source.length; at++) {
    const pair =
      source[at] === 37 ? Number.parseInt(source.toString('latin1', at + 1, at + 3), 16) : Number.NaN;
    if (Number.isNaN(pair) || !/[0-9a-f]/i.test(String.fromCharCode(source[at + 2] ?? 0))) {
      source[size++] = source[at] as number;
    } else {
      source[size++] = pair;
      at += 2;
    }
  }
  return source.subarray(0, size);
}

/** Without a prototype: names come from mail, `__proto__` among them. */
export function noParameters(): Record<string, string> {
  return Object.create(null) as Record<string, string>;
}

/** Whether blanks at `at` are followed by `name=`. Looks at one word only. */
export function parameterFollows(field: string, at: number): boolean {
  let start = at;
  while (start < field.length && field.charCodeAt(start) <= 32) start++;
  let end = start;
  while (end < field.length && end - start < 60 && isNameChar(field.charCodeAt(end))) end++;
  if (end === start) return false;
  while (field.charCodeAt(end) === 32 && end - start < 60) end++;
  return field.charCodeAt(end) === 61 && field.charCodeAt(end + 1) !== 63;
}

function isNameChar(code: number): boolean {
  return code > 32 && code !== 61 && code !== 59 && code !== 34 && code !== 40 && code !== 47 && code !== 63;
}
