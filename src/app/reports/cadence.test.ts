import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cadence, type Due, lastDue, nextDue } from './cadence.ts';

const at = (text: string) => Temporal.Instant.from(text);
const told = (due: Due | null) => due && `${due.dueAt} ${due.from}..${due.to}`;
const MONDAY_8: Cadence = { every: 'week', weekday: 1, hour: 8, minute: 0 };

test.each<[string, Cadence, string, string, string]>([
  [
    'a week, on its Monday',
    MONDAY_8,
    'Europe/Madrid',
    '2026-11-23T07:00:00Z',
    '2026-11-23T07:00:00Z 2026-11-16..2026-11-22',
  ],
  [
    'a second earlier it is the week before',
    MONDAY_8,
    'Europe/Madrid',
    '2026-11-23T06:59:59Z',
    '2026-11-16T07:00:00Z 2026-11-09..2026-11-15',
  ],
  [
    'a Wednesday report is about the week that ended on Sunday',
    { ...MONDAY_8, weekday: 3 },
    'UTC',
    '2026-11-26T00:00:00Z',
    '2026-11-25T08:00:00Z 2026-11-16..2026-11-22',
  ],
  [
    'a month',
    { every: 'month', day: 1, hour: 7, minute: 30 },
    'America/New_York',
    '2026-03-01T12:30:00Z',
    '2026-03-01T12:30:00Z 2026-02-01..2026-02-28',
  ],
  [
    'the 31st of a short month is its last day',
    { every: 'month', day: 31, hour: 9, minute: 0 },
    'UTC',
    '2026-04-30T09:00:00Z',
    '2026-04-30T09:00:00Z 2026-03-01..2026-03-31',
  ],
  [
    'every ten days',
    { every: 'days', days: 10, from: '2026-11-01', hour: 6, minute: 0 },
    'UTC',
    '2026-11-20T23:00:00Z',
    '2026-11-11T06:00:00Z 2026-11-01..2026-11-10',
  ],
  [
    'Tuesday and Friday share the week',
    { every: 'weekdays', weekdays: [2, 5], hour: 9, minute: 0 },
    'UTC',
    '2026-11-27T10:00:00Z',
    '2026-11-27T09:00:00Z 2026-11-24..2026-11-26',
  ],
  // Madrid, 2026-03-29: the clock goes from 02:00 to 03:00.
  [
    'an hour that the clock skips',
    { every: 'days', days: 1, from: '2026-01-01', hour: 2, minute: 30 },
    'Europe/Madrid',
    '2026-03-29T12:00:00Z',
    '2026-03-29T01:30:00Z 2026-03-28..2026-03-28',
  ],
  // Madrid, 2026-10-25: the clock shows 02:30 twice.
  [
    'an hour that the clock shows twice is due once, the first time',
    { every: 'days', days: 1, from: '2026-01-01', hour: 2, minute: 30 },
    'Europe/Madrid',
    '2026-10-25T12:00:00Z',
    '2026-10-25T00:30:00Z 2026-10-24..2026-10-24',
  ],
  [
    'between both of them nothing new is due',
    { every: 'days', days: 1, from: '2026-01-01', hour: 2, minute: 30 },
    'Europe/Madrid',
    '2026-10-25T01:45:00Z',
    '2026-10-25T00:30:00Z 2026-10-24..2026-10-24',
  ],
  // Beirut, 2026-03-29: the day begins at 01:00.
  [
    'a midnight that does not exist',
    { every: 'days', days: 1, from: '2026-01-01', hour: 0, minute: 0 },
    'Asia/Beirut',
    '2026-03-29T00:00:00Z',
    '2026-03-28T22:00:00Z 2026-03-28..2026-03-28',
  ],
])('%s', (_, cadence, zone, now, wanted) => {
  expect(told(lastDue(cadence, zone, at(now)))).toBe(wanted);
});

test('before the first of a count of days nothing was due', () => {
  const cadence: Cadence = { every: 'days', days: 5, from: '2026-11-10', hour: 9, minute: 0 };
  expect(lastDue(cadence, 'UTC', at('2026-11-10T08:59:00Z'))).toBeNull();
  expect(told(nextDue(cadence, 'UTC', at('2026-10-01T00:00:00Z')))).toBe(
    '2026-11-10T09:00:00Z 2026-11-05..2026-11-09',
  );
});

const hour = fc.integer({ min: 0, max: 23 });
const cadences: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({
    every: fc.constant('week' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    hour,
    minute: fc.constant(30),
  }),
  fc.record({
    every: fc.constant('month' as const),
    day: fc.integer({ min: 1, max: 31 }),
    hour,
    minute: fc.constant(30),
  }),
  fc.record({
    every: fc.constant('days' as const),
    days: fc.integer({ min: 1, max: 40 }),
    from: fc.constant('2026-01-01'),
    hour,
    minute: fc.constant(30),
  }),
  fc.record({
    every: fc.constant('weekdays' as const),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    hour,
    minute: fc.constant(30),
  }),
);
const zones = fc.constantFrom(
  'Europe/Madrid',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
);

test('what comes next is what was last as soon as it is due, and no period is sent twice or left out', () => {
  fc.assert(
    fc.property(cadences, zones, fc.integer({ min: 0, max: 500 * 24 }), (cadence, zone, hours) => {
      const now = at('2026-02-10T00:17:00Z').add({ hours });
      const next = nextDue(cadence, zone, now);
      expect(told(lastDue(cadence, zone, next.dueAt))).toBe(told(next));
      expect(told(lastDue(cadence, zone, next.dueAt.subtract({ seconds: 1 })))).toBe(
        told(lastDue(cadence, zone, now)),
      );
      const after = nextDue(cadence, zone, next.dueAt);
      expect(after.from.toString()).toBe(next.to.add({ days: 1 }).toString());
    }),
    { numRuns: 300 },
  );
});
