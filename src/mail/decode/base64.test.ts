import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Size, decodeBase64 } from './base64.ts';

const decoded = (text: string) => Buffer.from(decodeBase64(Buffer.from(text, 'latin1'))).toString('latin1');

/** As mailers write it: lines of `width`, ended by `eol`. */
function wrapped(bytes: Uint8Array, width: number, eol: string): string {
  const text = Buffer.from(bytes).toString('base64');
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines.map(line => line + eol).join('');
}

describe('base64', () => {
  it.each([
    ['aGVsbG8=', 'hello'],
    ['aGVs\r\nbG8=\r\n', 'hello'],
    ['aGVsbG8', 'hello'],
    ['aGVs bG8', 'hello'],
    ['aGVs!bG8=aGVsbG8gYWdhaW4gYW5kIGFnYWlu', 'hellohello again and again'],
    ['aGk=aGk=', 'hihi'],
    ['aGVsbG8gYWdhaW4_-8=', 'hello again?\xfb'],
    ['', ''],
  ])('%j is %j', (text, expected) => expect(decoded(text)).toBe(expected));

  it('a footer that a list put after the encoded text is kept', () => {
    expect(decoded('aGVsbG8K\n____________\nUnsubscribe at http://list.test (any time).\n')).toBe(
      'hello\n____________\nUnsubscribe at http://list.test (any time).\n',
    );
  });

  it('line ends do not decide whether a line is encoded', () => {
    const text = 'Content-Transfer-Encoding: quoted-printableTo: =\n';
    expect(decoded(text)).toBe(text);
    expect(decoded(text.replace('\n', '\r\n'))).toBe(text.replace('\n', '\r\n'));
  });

  it('decoding gives back what was encoded, and the size is known without decoding', () => {
    const eols = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        fc.integer({ min: 4, max: 80 }),
        eols,
        (bytes, width, eol) => {
          const text = Buffer.from(wrapped(bytes, width, eol));
          expect(Buffer.from(decodeBase64(text))).toEqual(Buffer.from(bytes));
          expect(base64Size(text)).toBe(bytes.length);
        },
      ),
    );
  });

  it('lines of different lengths are counted one by one', () => {
    const text = Buffer.from('aGVsbG8h\naGVsbG8h\naGVs\nbG8h\naGVsbG8h\naGVsbG8h\naGVsbG8=\n');
    expect(base64Size(text)).toBe(decodeBase64(text).length);
  });
});
