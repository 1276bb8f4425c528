/** Decodes character references in HTML text. */
import { LATIN_1, OTHERS, WINDOWS_1252 } from './html-entities.data.ts';

const NAMED = new Map<string, string>(Object.entries(OTHERS));
LATIN_1.trim()
  .split(/\s+/)
  .forEach((name, index) => {
    NAMED.set(name, String.fromCharCode(160 + index));
  });
NAMED.set('shy', '');

/** Longer names do not occur in the table. */
const MAX_NAME = 9;

function fromNumber(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
  return String.fromCodePoint(code);
}

/** The reference whose `&` stands at `at`: its text and where it ends; null when it is none. */
function referenceAt(text: string, at: number): { text: string; end: number } | null {
  let end = at + 1;
  const numeric = text.charCodeAt(end) === 35;
  const hex = numeric && (text.charCodeAt(end + 1) | 32) === 120;
  if (numeric) end += hex ? 2 : 1;
  const start = end;
  while (end - start < MAX_NAME && isNameChar(text.charCodeAt(end), numeric, hex)) end++;
  const name = text.slice(start, end);
  const decoded = !numeric
    ? NAMED.get(name)
    : name === ''
      ? undefined
      : fromNumber(Number.parseInt(name, hex ? 16 : 10));
  if (decoded === undefined) return null;
  return { text: decoded, end: text.charCodeAt(end) === 59 ? end + 1 : end };
}

function isNameChar(code: number, numeric: boolean, hex: boolean): boolean {
  if (code >= 48 && code <= 57) return true;
  const lower = code | 32;
  return lower >= 97 && lower <= (hex ? 102 : 122) && (hex || !numeric);
}

/** `&eacute;`, `&#233;` and `&#xE9;` become é; what is no reference stays as it is. */
export function decodeEntities(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let decoded = '';
  let from = 0;
  while (at >= 0) {
    const reference = referenceAt(text, at);
    if (reference !== null) {
      decoded += text.slice(from, at) + reference.text;
      from = reference.end;
    }
    at = text.indexOf('&', Math.max(at + 1, from));
  }
  return decoded + text.slice(from);
}
