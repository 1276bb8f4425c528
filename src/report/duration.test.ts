import { expect, test } from 'vitest';
import { countRange, duration, durationRange, workDuration } from './duration.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each([
  [0, '0 s'],
  [44.6, '45 s'],
  [59.7, '1 min'],
  [125, '2 min 5 s'],
  [599.8, '10 min'],
  [750, '13 min'],
  [3599, '1 h'],
  [7530, '2 h 6 min'],
  [86_399, '1 d'],
  [90_000, '1 d 1 h'],
  [86_400 * 12.4, '12 d'],
  [-60, '−1 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(plain(duration(seconds))).toBe(text);
});

test.each([
  [0, 300, '< 5 min'],
  [300, 900, '5–15 min'],
  [900, 3600, '15 min – 1 h'],
  [3600, 14_400, '1–4 h'],
  [86_400, null, '≥ 1 d'],
])('the bucket from %d to %s is called %s', (from, to, text) => {
  expect(plain(durationRange(from, to))).toBe(text);
});

test.each([
  [0, 10, '< 10'],
  [1, 2, '1'],
  [5, 10, '5–9'],
  [200, null, '≥ 200'],
])('counts from %d to %s are called %s', (from, to, text) => {
  expect(countRange(from, to, String)).toBe(text);
});

test('working time is told in hours, however long', () => {
  expect(plain(workDuration(7530))).toBe('2 h 6 min');
  expect(plain(workDuration(97_200))).toBe('27 h');
});
