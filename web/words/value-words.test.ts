import { expect, test } from 'vitest';
import { valueWords } from './value-words.ts';
import { readerOf } from './words.tsx';

const en = readerOf('en', 'UTC');
const es = readerOf('es', 'UTC');

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
