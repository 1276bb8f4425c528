import { expect, test } from 'vitest';
import type { Cadence } from '../../api/reports.ts';
import { readerOf } from '../../words/words.tsx';
import { cadenceOf, cadenceWords, clockOf, readClock } from './cadence-words.ts';
import { REPORTS_WORDS } from './words.data.ts';

const say = (language: 'en' | 'es', cadence: Cadence): string => {
  const { format, words } = readerOf(language, 'UTC');
  return cadenceWords(cadence, REPORTS_WORDS[language].cadence, format, words.locale);
};
const at = { hour: 8, minute: 5 };
const weekly: Cadence = { every: 'week', weekday: 1, ...at };

test.each<['en' | 'es', Cadence, string]>([
  ['en', weekly, 'Every Monday at 08:05, about the week before'],
  ['es', weekly, 'Cada lunes a las 08:05, sobre la semana anterior'],
  ['en', { every: 'month', day: 1, ...at }, 'On day 1 of each month at 08:05, about the month before'],
  [
    'en',
    { every: 'month', day: 31, ...at },
    'On the last day of each month at 08:05, about the month before',
  ],
  [
    'en',
    { every: 'weekdays', weekdays: [5, 1, 3], ...at },
    'Every Monday, Wednesday and Friday at 08:05, about the days since the one before',
  ],
  [
    'es',
    { every: 'weekdays', weekdays: [1, 4], ...at },
    'Cada lunes y jueves a las 08:05, sobre los días desde el anterior',
  ],
  ['en', { every: 'days', days: 14, from: '2026-12-01', ...at }, 'Every 14 days at 08:05, from 1 Dec 2026'],
  ['en', { every: 'days', days: 1, from: '2026-12-01', ...at }, 'Every day at 08:05, from 1 Dec 2026'],
])('in %s %j is “%s”', (language, cadence, sentence) => {
  expect(say(language, cadence)).toBe(sentence);
});

test('another rhythm keeps the time of day', () => {
  expect(cadenceOf('month', weekly, '2026-12-01')).toEqual({ every: 'month', day: 1, ...at });
  expect(cadenceOf('days', weekly, '2026-12-01')).toEqual({
    every: 'days',
    days: 14,
    from: '2026-12-01',
    ...at,
  });
});

test('a time of day is read as it is written, and nothing else is', () => {
  expect(readClock(clockOf(at))).toEqual(at);
  expect(readClock('24:00')).toBeNull();
  expect(readClock('')).toBeNull();
});
