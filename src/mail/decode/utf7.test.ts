import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf7 } from './utf7.ts';

const decoded = (text: string) => decodeUtf7(Buffer.from(text, 'latin1'));

describe('UTF-7', () => {
  it.each([
    ['A+ImIDkQ.', 'A≢Α.'],
    ['Hi Mom -+Jjo--!', 'Hi Mom -☺-!'],
    ['+ZeVnLIqe-', '日本語'],
    ['1 +- 1', '1 + 1'],
    ['a + b', 'a + b'],
    ['+AGE', 'a'],
    ['+', '+'],
    ['', ''],
  ])('%j is %j', (text, expected) => expect(decoded(text)).toBe(expected));

  it('decoding gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), text => {
        const units = Buffer.from(text, 'utf16le').swap16().toString('base64').replaceAll('=', '');
        expect(decoded(units === '' ? '' : `+${units}-`)).toBe(text);
      }),
    );
  });
});
