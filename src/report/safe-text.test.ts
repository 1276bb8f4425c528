import { expect, test } from 'vitest';
import { safeText } from './safe-text.ts';

test.each([
  ['an escape sequence', '\u001b[2J\u001b]0;owned\u0007', '·[2J·]0;owned·'],
  ['an 8-bit control sequence', '\u009b31m', '·31m'],
  ['a line break in a subject', 'one\r\ntwo\tthree', 'one  two three'],
  ['a right-to-left override', 'exe\u202egnp', 'exe·gnp'],
  ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
])('%s cannot reach the terminal', (_, text, shown) => {
  expect(safeText(text)).toBe(shown);
});

test('names in any script stay as they are', () => {
  expect(safeText('Ñandú 王小明 Ağrı')).toBe('Ñandú 王小明 Ağrı');
});
