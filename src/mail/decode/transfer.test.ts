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

  it('an unknown encoding is reported and read as bytes', () => {
    const problems = new Set<Problem>();
    expect(transferEncoding('x-rot13', problems)).toBe('8bit');
    expect([...problems]).toEqual(['bad-transfer-encoding']);
  });

  it('bodies without an encoding are not copied', () => {
    const bytes = Buffer.from('text');
    expect(decodeTransfer(bytes, '8bit')).toBe(bytes);
    expect(decodedSize(bytes, 'binary')).toBe(4);
  });
});
