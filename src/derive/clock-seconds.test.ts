import { expect, test } from 'vitest';
import { openCalendar } from '../time/business-time.ts';
import { parseHours } from '../time/parse-hours.ts';
import { clockSeconds, waitSeconds } from './clock-seconds.ts';

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds / 1000;
const office = openCalendar({ zone: 'UTC', hours: parseHours('Mon-Fri 7-21'), holidays: [] });
/** 2024-03-03 is a Sunday. */
const when = (text: string | null): number | null => (text === null ? null : at(text));
const clock = (from: string, answered: string | null, closed: string | null = null) =>
  clockSeconds({ askedAt: at(from), answeredAt: when(answered), closedAt: when(closed) }, office);

test('received Sun 09:00, answered Mon 08:00: 1 h business, 23 h elapsed', () => {
  expect(clock('2024-03-03T09:00Z', '2024-03-04T08:00Z')).toEqual({
    elapsed: 82_800,
    business: 3600,
    afterHours: false,
  });
});

test('asked and answered on a Sunday is 0 and after hours', () => {
  expect(clock('2024-03-03T09:00Z', '2024-03-03T10:00Z')).toEqual({
    elapsed: 3600,
    business: 0,
    afterHours: true,
  });
});

test('0 seconds in open time are not after hours', () => {
  expect(clock('2024-03-04T09:00Z', '2024-03-04T09:00Z')).toMatchObject({ business: 0, afterHours: false });
});

test('answered the second it opened is 0, and not after hours', () => {
  expect(clock('2024-03-03T09:00Z', '2024-03-04T07:00Z')).toMatchObject({ business: 0, afterHours: false });
});

test('a clock closed without an answer ends when it was closed', () => {
  expect(clock('2024-03-04T09:00Z', null, '2024-03-04T10:00Z')?.elapsed).toBe(3600);
});

test('a running clock has no duration yet, but a wait until now', () => {
  expect(clock('2024-03-04T09:00Z', null)).toBeNull();
  expect(waitSeconds(at('2024-03-04T20:00Z'), at('2024-03-05T08:00Z'), office).business).toBe(7200);
});
