import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from './words.ts';

test.each([
  ['', 0],
  [' \n\t ', 0],
  ['one', 1],
  ["don't stop — now", 3],
  ['see https://example.test/a?b=c&d=e please', 3],
  ['write to ana@example.test at 10:30', 5],
  ['and/or', 1],
  ['👍 🎉', 0],
  ['* * *', 0],
  ['— été naïve Ünïcode', 3],
  ['Привет, как дела?', 3],
  ['안녕하세요 여러분', 2],
  ['a\u00a0b\u3000c', 3],
  ['𝐛𝐨𝐥𝐝 text', 2],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('scripts without spaces are segmented by Unicode', () => {
  expect(countWords('東京に住んでいます。')).toBe(
    [...new Intl.Segmenter('ja', { granularity: 'word' }).segment('東京に住んでいます。')].filter(
      s => s.isWordLike,
    ).length,
  );
  expect(countWords('我们明天见')).toBeGreaterThan(1);
  expect(countWords('สวัสดีครับ')).toBe(2);
});

test('Latin words beside Japanese ones count too', () => {
  expect(countWords('React 入門')).toBe(2);
  expect(countWords('Reactを')).toBe(2);
});

const WHITE = /[\0-\x20\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

test('without scripts that write no spaces, words are what white space parts and a letter or digit is in', () => {
  const bits = [
    'a',
    'Zoë',
    '7',
    'Привет',
    '한국',
    '𝐛',
    '🎉',
    "don't",
    '—',
    '¼',
    ' ',
    '\n',
    '\u00a0',
    '\u3000',
    '×',
    '\ud83c',
  ];
  const texts = fc
    .array(fc.constantFrom(...bits), { maxLength: 400 })
    // Pieces of a longer text are looked at one after another.
    .chain(list => fc.integer({ min: 1, max: 60 }).map(times => list.join('').repeat(times)));
  fc.assert(
    fc.property(texts, text => {
      const words = text.split(WHITE).filter(word => /[\p{L}\p{N}]/u.test(word));
      expect(countWords(text)).toBe(words.length);
    }),
  );
});
