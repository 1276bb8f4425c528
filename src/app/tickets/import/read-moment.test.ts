import { expect, test } from 'vitest';
import { readMoment } from './read-moment.ts';

const NOW = Date.UTC(2026, 5, 1) / 1000;

test.each([
  ['2026-03-20T09:30:00Z', '2026-03-20T09:30:00Z'],
  ['2026-03-20 09:30:15 UTC', '2026-03-20T09:30:15Z'],
  ['2026-03-20 09:30:15 +0100', '2026-03-20T08:30:15Z'],
  ['2026-03-20T09:30:15.123+01:00', '2026-03-20T08:30:15Z'],
  // Of the workspace's zone: Madrid, before and after the clocks go forward.
  ['2026-03-28 09:30', '2026-03-28T08:30:00Z'],
  ['2026-03-30 09:30', '2026-03-30T07:30:00Z'],
  ['2026-03-20', '2026-03-19T23:00:00Z'],
])('%s is %s', (text, instant) => {
  expect(readMoment(text, 'Europe/Madrid', NOW)).toBe(Date.parse(instant) / 1000);
});

test.each([
  ['03/04/2026 09:30', 'no moment that can be read'],
  ['yesterday', 'no moment that can be read'],
  ['2026-13-01 00:00', 'no moment that can be read'],
  ['1969-12-31', 'before 1980'],
  ['2027-01-01', 'has not happened yet'],
])('%s is refused', (text, sentence) => {
  expect(readMoment(text, 'UTC', NOW)).toMatchObject({ en: expect.stringContaining(sentence) });
});
