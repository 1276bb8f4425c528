import { expect, test } from 'vitest';
import { cut, pad, textWidth } from './text-width.ts';

test.each([
  ['plain', 5],
  ['Ibáñez', 6],
  ['Iba\u0301n\u0303ez', 6],
  ['田中 美咲', 9],
  ['한국어', 6],
  ['👩‍👩‍👧', 2],
  ['☎️', 2],
  ['ﾊﾝｶｸ', 4],
  ['', 0],
])('%s takes %i cells', (text, cells) => {
  expect(textWidth(text)).toBe(cells);
});

test('a wide character is never cut in half', () => {
  expect(cut('田中美咲', 4)).toBe('田…');
  expect(textWidth(pad('田中美咲', 4))).toBe(4);
  expect(pad('x', 3, 'right')).toBe('  x');
});
