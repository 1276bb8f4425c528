import { expect, test } from 'vitest';
import type { Digest, Quiet } from './alert-body.ts';
import { leavesAt } from './when.ts';

const NIGHT: Quiet = { from: '20:00', to: '08:00', days: [6, 7] };
const NONE: Digest = { every: 'none' };
const HOUR: Digest = { every: 'hour' };
const DAY: Digest = { every: 'day', hour: 9 };

// Madrid is one hour ahead of UTC in winter. 2026-01-16 is a Friday.
test.each<[string, Digest, Quiet | null, string, string]>([
  ['at once', NONE, null, '2026-01-14T10:10:00Z', '2026-01-14T10:10:00Z'],
  ['with the next full hour', HOUR, null, '2026-01-14T10:10:00Z', '2026-01-14T11:00:00Z'],
  ['with this full hour, when it is one', HOUR, null, '2026-01-14T10:00:00Z', '2026-01-14T10:00:00Z'],
  ['with the day’s mail, today', DAY, null, '2026-01-14T07:59:00Z', '2026-01-14T08:00:00Z'],
  ['with the day’s mail, tomorrow', DAY, null, '2026-01-14T08:00:01Z', '2026-01-15T08:00:00Z'],
  ['outside of quiet hours at once', NONE, NIGHT, '2026-01-14T18:59:59Z', '2026-01-14T18:59:59Z'],
  ['in the evening: next morning', NONE, NIGHT, '2026-01-14T19:00:00Z', '2026-01-15T07:00:00Z'],
  ['in the night: this morning', NONE, NIGHT, '2026-01-15T02:00:00Z', '2026-01-15T07:00:00Z'],
  ['on Friday evening: on Monday morning', NONE, NIGHT, '2026-01-16T21:00:00Z', '2026-01-19T07:00:00Z'],
  ['on a quiet day: after the night behind it', NONE, NIGHT, '2026-01-18T11:00:00Z', '2026-01-19T07:00:00Z'],
  [
    'a digest that falls into quiet hours waits for their end',
    HOUR,
    NIGHT,
    '2026-01-14T18:10:00Z',
    '2026-01-15T07:00:00Z',
  ],
  [
    'a siesta',
    NONE,
    { from: '14:00', to: '16:30', days: [] },
    '2026-01-14T13:30:00Z',
    '2026-01-14T15:30:00Z',
  ],
  // The clock goes from 02:00 to 03:00 on 2026-03-29.
  [
    'an end that the clock skips is when it has moved on',
    NONE,
    { from: '23:00', to: '02:30', days: [] },
    '2026-03-28T23:30:00Z',
    '2026-03-29T01:30:00Z',
  ],
])('%s', (_, digest, quiet, now, wanted) => {
  const at = leavesAt({ digest, quiet, zone: 'Europe/Madrid' }, Temporal.Instant.from(now));
  expect(at.toString()).toBe(wanted);
});
