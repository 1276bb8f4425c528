import { expect, test } from 'vitest';
import { retryAfterSeconds } from './http-failure.ts';
import { HTTP_LIMITS } from './limits.data.ts';
import { pauseMs } from './pause.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');

test.each([
  ['seconds', '120', 120],
  ['a date', 'Mon, 02 Mar 2026 10:00:30 GMT', 30],
  ['a date that has passed', 'Mon, 02 Mar 2026 09:00:00 GMT', 0],
  ['nonsense', 'soon', null],
  ['nothing', null, null],
])('Retry-After as %s', (_, value, seconds) => {
  expect(retryAfterSeconds(value, NOW)).toBe(seconds);
});

test('without Retry-After pauses double, between half and all of it, up to the longest', () => {
  const pauses = (random: number) =>
    [1, 2, 3, 7, 20].map(tried => pauseMs({ retryAfterSeconds: null }, tried, random));
  expect(pauses(0)).toEqual([250, 500, 1000, 16_000, HTTP_LIMITS.longestPauseMs / 2]);
  expect(pauses(0.999).every((pause, at) => (pause ?? 0) > 1.9 * (pauses(0)[at] ?? 0))).toBe(true);
});

test('Retry-After is waited for in full, unless it is longer than anybody should wait', () => {
  expect(pauseMs({ retryAfterSeconds: 7 }, 1, 0)).toBe(7000);
  expect(pauseMs({ retryAfterSeconds: 7 }, 6, 0.5)).toBe(7250);
  expect(pauseMs({ retryAfterSeconds: HTTP_LIMITS.longestRetryAfterSeconds + 1 }, 1, 0)).toBeNull();
});
