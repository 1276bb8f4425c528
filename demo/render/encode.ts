/** Bytes as strings of char codes 0–255 ("binary strings"): joined cheaply, written as latin1. */
import type { Charset } from '../company/people.ts';

const NOT_ASCII = /[\u0080-\uffff]/;

export function isAscii(text: string): boolean {
  return !NOT_ASCII.test(text);
}

/** The text's bytes in that charset; UTF-8 (and its name) when the charset lacks a letter. */
export function inCharset(text: string, charset: Charset): { bytes: string; charset: Charset } {
  if (charset !== 'utf-8' && !/[\u0080-\u009f\u0100-\uffff]/.test(text)) return { bytes: text, charset };
  return { bytes: utf8(text), charset: 'utf-8' };
}

export function utf8(text: string): string {
  return isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** Standard base64 in lines of 76 (RFC 2045 §6.8), LF line ends. */
export function base64Lines(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('base64');
  let out = '';
  for (let i = 0; i < text.length; i += 76) out += `${text.slice(i, i + 76)}\n`;
  return out;
}

const HEX = '0123456789ABCDEF';
const ESCAPES = Array.from({ length: 256 }, (_, code) => `=${HEX.charAt(code >> 4)}${HEX.charAt(code & 15)}`);

/** `=41` for a byte. */
function escaped(byte: string): string {
  return ESCAPES[byte.charCodeAt(0)] ?? '';
}

/** Quoted-printable (RFC 2045 §6.7) of bytes with LF line ends. */
export function quotedPrintable(bytes: string): string {
  const text = bytes.replace(/[=\u0080-\u00ff]/g, escaped).replaceAll(' \n', '=20\n');
  let out = '';
  let kept = 0;
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    if (to - from > 76) {
      out += text.slice(kept, from) + softBreaks(text.slice(from, to));
      kept = to;
    }
    from = to + 1;
  }
  return out + text.slice(kept);
}

/** Never inside an escape. */
function softBreaks(line: string): string {
  let out = '';
  let from = 0;
  while (line.length - from > 76) {
    let to = from + 75;
    if (line[to - 1] === '=') to -= 1;
    else if (line[to - 2] === '=') to -= 2;
    out += `${line.slice(from, to)}=\n`;
    from = to;
  }
  return out + line.slice(from);
}

/** RFC 2047 words for an unstructured or display-name text; ASCII passes. `b`: base64, else Q. */
export function encodedWords(text: string, b: boolean): string {
  if (isAscii(text)) return text;
  const words: string[] = [];
  let chunk = '';
  let size = 0;
  const flush = (): void => {
    const bytes = utf8(chunk);
    words.push(
      b ? `=?UTF-8?B?${Buffer.from(bytes, 'latin1').toString('base64')}?=` : `=?UTF-8?Q?${qWord(bytes)}?=`,
    );
    chunk = '';
    size = 0;
  };
  for (const letter of text) {
    const cost = b ? (isAscii(letter) ? 1 : 2) : isAscii(letter) ? 1 : 6;
    if (size + cost > (b ? 42 : 58)) flush();
    chunk += letter;
    size += cost;
  }
  flush();
  return words.join('\n ');
}

/** RFC 2047 §4.2; only what §5(3) allows inside a phrase stays bare. */
function qWord(bytes: string): string {
  return bytes.replace(/[^A-Za-z0-9!*+/-]/g, byte => (byte === ' ' ? '_' : escaped(byte)));
}

export function escapeHtml(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
