import { describe, expect, it } from 'vitest';
import type { Problem } from '../problems.data.ts';
import { decodedSize, decodeTransfer, transferEncoding } from './transfer.ts';

describe('transfer encodings', () => {
  it.each([
    [null, '7bit'],
    ['', '7bit'],
    ['7bit', '7bit'],
    ['7-bit', '7bit'],
    ['8BIT', '8bit'],
    ['Base64', 'base64'],
    ['"base64"', 'base64'],
    ['base64;', 'base64'],
    ['base64 (as usual)', 'base64'],
    ['Quoted-Printable', 'quoted-printable'],
    ['quoted - printable', 'quoted-printable'],
    ['x-uuencode', 'uuencode'],
  ])('%j names %s', (value, expected) => {
    const problems = new Set<Problem>();
    expect(transferEncoding(value, problems)).toBe(expected);
    expect(problems.size).toBe(0);
  });

  it.each(['x-rot13', 'constructor', '__proto__'])(
    'an unknown encoding (%s) is reported and read as bytes',
    value => {
      const problems = new Set<Problem>();
      expect(transferEncoding(value, problems)).toBe('8bit');
      expect([...problems]).toEqual(['bad-transfer-encoding']);
    },
  );

  it('bodies without an encoding are not copied', () => {
    const bytes = Buffer.from('text');
    expect(decodeTransfer(bytes, '8bit')).toBe(bytes);
    expect(decodedSize(bytes, 'binary')).toBe(4);
  });
});
