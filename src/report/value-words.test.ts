import { expect, test } from 'vitest';
import { DIMENSIONS } from '../metrics/dimensions.ts';
import { formatOf } from './format.ts';
import { LANGUAGES, type Language } from './language.ts';
import { valueWords } from './value-words.ts';
import { wordsOf } from './words/words.ts';

const readerOf = (language: Language) => {
  const report = wordsOf(language);
  return { language, report, format: formatOf(report, 'UTC') };
};
const en = readerOf('en');
const es = readerOf('es');

test.each([
  ['reply_bucket', 300, 900, '5–15\u00a0min'],
  ['reply_bucket', 86_400, null, '≥ 1\u00a0d'],
  ['thread_length', 1, 2, '1'],
  ['weekday', 1, null, 'Monday'],
  ['hour', 9, null, '09:00'],
  ['month', '2026-03-01', null, 'Mar 2026'],
  ['kind', 'auto-reply', null, 'Automatic replies'],
  ['teammate', null, null, 'shared, person unknown'],
  ['domain', 'north.example', null, 'north.example'],
])('%s %s reads as a person would say it', (dimension, value, following, told) => {
  expect(valueWords(dimension, value, en, following)).toBe(told);
});

test('Spanish too', () => {
  expect(valueWords('weekday', 7, es)).toBe('domingo');
  expect(valueWords('state', 'awaiting_us', es)).toBe('nos espera');
});

const CLOSED = DIMENSIONS.filter(({ type, values }) => type === 'text' && values !== undefined);

test.each(CLOSED)('every value that $id can have has words in both languages', ({ id, values = [] }) => {
  for (const value of values) {
    const told = LANGUAGES.map(language => valueWords(id, value, readerOf(language)));
    expect(told.join(), String(value)).not.toMatch(/_/);
    // Words that are the same in both are few, and known.
    const same = /^(–|Cc|PDF|NPS|CSAT|CES|chats?|WhatsApp|no)$/;
    if (!same.test(told[0] ?? '')) expect(told[1], String(value)).not.toBe(told[0]);
  }
});
