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

const CLEAN_LINE = /^[\x20-\x3c\x3e-\x7e]{0,75}$/;
const HEX = '0123456789ABCDEF';

/** Quoted-printable (RFC 2045 §6.7) of bytes with LF line ends. */
export function quotedPrintable(bytes: string): string {
  const lines = bytes.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (!CLEAN_LINE.test(line) || line.endsWith(' ')) lines[i] = quotedLine(line);
  }
  return lines.join('\n');
}

function quotedLine(line: string): string {
  let out = '';
  let width = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    const last = i === line.length - 1;
    const plain = code >= 0x20 && code <= 0x7e && code !== 0x3d && !(last && code === 0x20);
    const length = plain ? 1 : 3;
    if (width + length > (last ? 76 : 75)) {
      out += '=\n';
      width = 0;
    }
    out += plain ? line.charAt(i) : `=${HEX.charAt(code >> 4)}${HEX.charAt(code & 15)}`;
    width += length;
  }
  return out;
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
  return bytes.replace(/[^A-Za-z0-9!*+/-]/g, letter => {
    const code = letter.charCodeAt(0);
    return code === 0x20 ? '_' : `=${HEX.charAt(code >> 4)}${HEX.charAt(code & 15)}`;
  });
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
