/** Decodes character references in HTML text. */
import { LATIN_1, OTHERS, WINDOWS_1252 } from './html-entities.data.ts';

const NAMED = new Map<string, string>(Object.entries(OTHERS));
LATIN_1.trim()
  .split(/\s+/)
  .forEach((name, index) => {
    NAMED.set(name, String.fromCharCode(160 + index));
  });
NAMED.set('shy', '');

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][A-Za-z\d]{1,7}));?/g;

function fromNumber(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
  return String.fromCodePoint(code);
}

/** `&eacute;`, `&#233;` and `&#xE9;` become é; what is no reference stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (all, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return fromNumber(Number.parseInt(decimal, 10));
    if (hex !== undefined) return fromNumber(Number.parseInt(hex, 16));
    return (name === undefined ? undefined : NAMED.get(name)) ?? all;
  });
}
