import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUuencode, uuencodeSize } from './uuencode.ts';

function encoded(bytes: Uint8Array): string {
  const lines: string[] = [];
  const char = (six: number) => String.fromCharCode(six === 0 ? 96 : six + 32);
  for (let at = 0; at < bytes.length; at += 45) {
    const line = bytes.subarray(at, at + 45);
    let text = char(line.length);
    for (let group = 0; group < line.length; group += 3) {
      const [a, b, c] = [line[group] ?? 0, line[group + 1] ?? 0, line[group + 2] ?? 0];
      text +=
        char(a >> 2) + char(((a & 3) << 4) | (b >> 4)) + char(((b & 15) << 2) | (c >> 6)) + char(c & 63);
    }
    lines.push(text);
  }
  return `begin 644 file.bin\n${lines.map(line => `${line}\n`).join('')}\`\nend\n`;
}

describe('uuencode', () => {
  it('decoding gives back what was encoded, and the size is known without decoding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        const text = Buffer.from(encoded(bytes));
        expect(Buffer.from(decodeUuencode(text))).toEqual(Buffer.from(bytes));
        expect(uuencodeSize(text)).toBe(bytes.length);
      }),
    );
  });

  it('a line that claims more than it holds gives what is there', () => {
    expect(uuencodeSize(Buffer.from('begin 644 x\nMAB\nend\n'))).toBeLessThan(3);
  });
});
