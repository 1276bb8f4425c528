import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeQuotedPrintable, quotedPrintableSize } from './quoted-printable.ts';

const decoded = (text: string) =>
  Buffer.from(decodeQuotedPrintable(Buffer.from(text, 'latin1'))).toString('latin1');

/** Escapes what must be, breaks softly every `width` characters. */
function encoded(bytes: Uint8Array, width: number): string {
  let line = '';
  let out = '';
  for (const byte of bytes) {
    const plain = byte > 32 && byte < 127 && byte !== 61;
    const piece = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + piece.length > width) {
      out += `${line}=\r\n`;
      line = '';
    }
    line += piece;
  }
  return out + line;
}

describe('quoted-printable', () => {
  it.each([
    ['caf=C3=A9', 'caf\xc3\xa9'],
    ['caf=c3=a9', 'caf\xc3\xa9'],
    ['one =\r\ntwo', 'one two'],
    ['one =\ntwo', 'one two'],
    ['one = \t\r\ntwo', 'one two'],
    ['blanks  \t\nat the end ', 'blanks\nat the end '],
    ['kept=20\nhere', 'kept \nhere'],
    ['a=b and =ZZ', 'a=b and =ZZ'],
    ['cut=', 'cut'],
    ['cut=4', 'cut=4'],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(decoded(text)).toBe(expected);
    expect(quotedPrintableSize(Buffer.from(text, 'latin1'))).toBe(expected.length);
  });

  it('decoding gives back what was encoded, and the size is known without decoding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 3, max: 76 }), (bytes, width) => {
        const text = Buffer.from(encoded(bytes, width));
        expect(Buffer.from(decodeQuotedPrintable(text))).toEqual(Buffer.from(bytes));
        expect(quotedPrintableSize(text)).toBe(bytes.length);
      }),
    );
  });
});
