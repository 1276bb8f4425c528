import { describe, expect, it } from 'vitest';
import type { Problem } from '../problems.data.ts';
import { readHeaderBlock } from './header-end.ts';
import { LIMITS } from './limits.data.ts';

const read = (text: string) => {
  const bytes = Buffer.from(text, 'latin1');
  const problems = new Set<Problem>();
  const { headers, bodyStart } = readHeaderBlock(bytes, 0, bytes.length, problems);
  return { fields: headers.count, body: text.slice(bodyStart), problems: [...problems] };
};

describe('the end of the header', () => {
  it.each([
    ['A: 1\n\nbody', 1, 'body'],
    ['A: 1\r\n\r\nbody', 1, 'body'],
    ['A: 1\r\n\nbody\n\n', 1, 'body\n\n'],
    ['A: 1\n\r\nbody\n\n', 1, 'body\n\n'],
    ['\nbody', 0, 'body'],
    ['\r\nbody', 0, 'body'],
    ['A: 1\nB: 2\n', 2, ''],
    ['A: 1', 1, ''],
    ['', 0, ''],
  ])('%j', (text, fields, body) => expect(read(text)).toEqual({ fields, body, problems: [] }));

  it('beyond the limit the rest is body, cut at a line', () => {
    const line = `X: ${'y'.repeat(996)}\n`;
    const result = read(line.repeat(Math.ceil(LIMITS.headerBytes / line.length) + 5));
    expect(result.fields).toBe(Math.floor(LIMITS.headerBytes / line.length));
    expect(result.body.startsWith('X: y')).toBe(true);
    expect(result.problems).toEqual(['header-too-large']);
  });
});
