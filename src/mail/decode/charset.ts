/** Bytes and a charset label to text: the WHATWG set, the aliases of mail, and UTF-7. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { Problem } from '../problems.data.ts';
import { CHARSET_ALIASES } from './charset-aliases.data.ts';
import { decodeUtf7 } from './utf7.ts';

interface Charset {
  /** WHATWG name, or `us-ascii`, `utf-7`; null when nobody knows the label. */
  name: string | null;
  decoder: TextDecoder | null;
  /** Bytes below 128 always mean ASCII, so that pure ASCII needs no decoder. */
  extendsAscii: boolean;
}

/** A Map, not the object: `charset=constructor` must find nothing. */
const ALIASES = new Map(Object.entries(CHARSET_ALIASES));
const known = new Map<string, Charset>();
/** Labels come from mail: a hostile archive must not grow the cache without end. */
const CACHE_LABELS = 500;
const ASCII: Charset = { name: 'us-ascii', decoder: null, extendsAscii: true };
const UNKNOWN: Charset = { name: null, decoder: null, extendsAscii: true };
const NOT_ASCII = new Set(['utf-16le', 'utf-16be', 'iso-2022-jp', 'replacement', 'utf-7']);
const windows1252 = new TextDecoder('windows-1252');

/** Text of `bytes`. `label` null or ASCII: UTF-8 where valid (RFC 6532 §3.1), else windows-1252. Never throws. */
export function decodeCharset(bytes: Uint8Array, label: string | null, problems?: Set<Problem>): string {
  const charset = label === null ? ASCII : charsetOf(label);
  if (charset.extendsAscii && isAscii(bytes)) return view(bytes).toString('latin1');
  if (charset.name === 'utf-8') return dropMark(view(bytes).toString('utf8'));
  if (charset.name === 'iso-2022-jp')
    return (charset.decoder as TextDecoder).decode(withoutIdleEscapes(bytes));
  if (charset.decoder !== null) return charset.decoder.decode(bytes);
  if (charset.name === 'utf-7') return decodeUtf7(bytes);
  if (charset.name === null) problems?.add('bad-charset');
  return decodeUnlabelled(bytes);
}

/** Bytes without a charset: UTF-8 when they are valid UTF-8, else windows-1252. */
export function decodeUnlabelled(bytes: Uint8Array): string {
  return isUtf8(bytes) ? dropMark(view(bytes).toString('utf8')) : windows1252.decode(bytes);
}

/** The charset's canonical name (`us-ascii`, `utf-7` or a WHATWG name), null for an unknown label. */
export function charsetName(label: string): string | null {
  return charsetOf(label).name;
}

function charsetOf(label: string): Charset {
  const cached = known.get(label);
  if (cached !== undefined) return cached;
  const charset = findCharset(label);
  if (known.size < CACHE_LABELS && label.length <= 100) known.set(label, charset);
  return charset;
}

function findCharset(label: string): Charset {
  const plain = tidy(label);
  const name = ALIASES.get(plain) ?? ALIASES.get(plain.replaceAll('_', '-')) ?? plain;
  if (name === 'us-ascii') return ASCII;
  if (name === 'utf-7') return { name, decoder: null, extendsAscii: false };
  for (const candidate of [name, name.replaceAll('_', '-')]) {
    try {
      const decoder = new TextDecoder(candidate);
      const encoding = decoder.encoding;
      return { name: encoding, decoder, extendsAscii: !NOT_ASCII.has(encoding) };
    } catch {
      // Not a WHATWG label; the next spelling may be.
    }
  }
  return UNKNOWN;
}

/** Lower case without quotes, spaces and what broken mailers leave at the ends (`"utf-8;"`, `'utf-8'`, `$utf-8`). */
function tidy(label: string): string {
  let start = 0;
  let end = Math.min(label.length, 100);
  const isWord = (at: number) => /[0-9a-z]/i.test(label[at] ?? '');
  while (start < end && !isWord(start)) start++;
  while (end > start && !isWord(end - 1)) end--;
  return label.slice(start, end).toLowerCase();
}

function dropMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** An escape that another follows at once switches nothing, but the WHATWG decoder answers it with U+FFFD. */
function withoutIdleEscapes(bytes: Uint8Array): Uint8Array {
  const latin1 = view(bytes).toString('latin1');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ESC is what ISO-2022-JP is made of
  return Buffer.from(latin1.replaceAll(/\x1b(?:\([BIJ]|\$[@B])(?=\x1b)/g, ''), 'latin1');
}
