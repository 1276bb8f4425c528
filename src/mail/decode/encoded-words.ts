/** Encoded words (RFC 2047, language of RFC 2231 §5) in header text. */
import { LIMITS } from '../parse/limits.data.ts';
import type { Problem } from '../problems.data.ts';
import { decodeCharset } from './charset.ts';

interface Word {
  charset: string;
  bytes: Uint8Array;
  end: number;
}

/**
 * Text with its encoded words decoded; malformed ones are left as they are. White space between two words goes
 * (§6.2); neighbours of one charset are decoded together because mailers split characters between words.
 * Words glued to other text are decoded too, as every client does. Linear in the length.
 */
export function decodeWords(value: string, problems?: Set<Problem>): string {
  let open = value.indexOf('=?');
  if (open < 0) return value;
  let out = '';
  let at = 0;
  let pending: Uint8Array[] = [];
  let charset = '';
  const ends = new WordEnds(value);
  const flush = () => {
    if (pending.length > 0)
      out += decodeCharset(
        pending.length === 1 ? (pending[0] as Uint8Array) : Buffer.concat(pending),
        charset,
        problems,
      );
    pending = [];
  };
  while (open >= 0) {
    const word = readWord(value, open, ends);
    if (word === null) {
      problems?.add('bad-encoded-word');
      open = value.indexOf('=?', open + 2);
      continue;
    }
    const afterWord = pending.length > 0 && isBlank(value, at, open);
    if (!afterWord) {
      flush();
      out += value.slice(at, open);
    } else if (word.charset !== charset) flush();
    charset = word.charset;
    pending.push(word.bytes);
    at = word.end;
    open = value.indexOf('=?', at);
  }
  flush();
  return out + value.slice(at);
}

/** Finds `?=`; remembers the last answer, so that a value full of openings and no end stays linear. */
class WordEnds {
  private found = -1;
  private readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  from(at: number): number {
    if (this.found < at && this.found !== Infinity) {
      const next = this.value.indexOf('?=', at);
      this.found = next < 0 ? Infinity : next;
    }
    return this.found;
  }
}

/** `=?charset[*language]?B|Q?text?=` starting at `open`, or null. */
function readWord(value: string, open: number, ends: WordEnds): Word | null {
  let mark = open + 2;
  const last = Math.min(value.length, mark + LIMITS.charsetChars);
  while (mark < last && isToken(value.charCodeAt(mark))) mark++;
  if (mark === open + 2 || value[mark] !== '?' || value[mark + 2] !== '?') return null;
  const kind = (value.charCodeAt(mark + 1) | 32) & 127;
  if (kind !== 98 && kind !== 113) return null;
  const start = mark + 3;
  // `?=` may begin with the mark before an empty text (`=?utf-8?Q??=`) but not be the `?=` of `?Q?=41`.
  const end = ends.from(start);
  if (end === Infinity) return null;
  const label = value.slice(open + 2, mark);
  const star = label.indexOf('*');
  const charset = star < 0 ? label : label.slice(0, star);
  const text = value.slice(start, end);
  // Another opening inside: the word was cut off and the `?=` belongs to the next one.
  if (text.includes('=?')) return null;
  const bytes = kind === 98 ? wordBase64(text) : wordQuoted(text, charset.toLowerCase() === 'utf-8');
  return { charset: charset.toLowerCase(), bytes, end: end + 2 };
}

function wordBase64(text: string): Uint8Array {
  return Buffer.from(text, 'base64');
}

/**
 * The Q encoding (§4.2). A fold inside a word, against §2, is dropped; a plain space is kept. A raw character above
 * 127 was read by its code: it is put back as the byte it came from, or as UTF-8 where the word is UTF-8.
 */
function wordQuoted(text: string, isUtf8: boolean): Uint8Array {
  const out = Buffer.allocUnsafe(text.length * 3);
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 95) out[size++] = 32;
    else if (code === 61) {
      const value = hexPair(text, at + 1);
      if (value < 0) out[size++] = code;
      else {
        out[size++] = value;
        at += 2;
      }
    } else if (code === 10 || code === 13) {
      while (isSpace(text.charCodeAt(at + 1))) at++;
    } else if (code < 128 || (code < 256 && !isUtf8)) out[size++] = code;
    else size += out.write(text[at] ?? '', size, 'utf8');
  }
  return out.subarray(0, size);
}

function hexPair(text: string, at: number): number {
  const high = hexDigit(text.charCodeAt(at));
  const low = hexDigit(text.charCodeAt(at + 1));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function isToken(code: number): boolean {
  return code > 32 && code < 127 && code !== 63 && code !== 61 && code !== 60 && code !== 62;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function isBlank(value: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(value.charCodeAt(at))) return false;
  return true;
}
