import { expect, test } from 'vitest';
import { dayIn, dueAt } from './task-days.ts';

test.each([
  // Madrid changes its clocks on 29 March and 25 October 2026.
  ['2026-03-30', '2026-03-27T09:00:00.000Z', 'Europe/Madrid', '2026-03-30T08:00:00.000Z'],
  ['2026-10-26', '2026-10-23T08:00:00.000Z', 'Europe/Madrid', '2026-10-26T09:00:00.000Z'],
  ['2026-06-02', '2026-06-01T20:00:00.000Z', 'Asia/Kathmandu', '2026-06-01T20:00:00.000Z'],
  ['2026-06-05', '2026-06-01T20:15:30.000Z', 'UTC', '2026-06-05T20:15:30.000Z'],
])('due on %s instead of %s in %s', (day, before, zone, after) => {
  expect(dueAt(day, before, zone)).toBe(after);
  expect(dayIn(after, zone)).toBe(day);
});
