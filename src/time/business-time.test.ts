import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCalendar } from './business-time.ts';
import type { Calendar } from './calendar.ts';
import { parseHours } from './parse-hours.ts';
import { CalendarError } from './time-errors.ts';
import { localParts } from './zone.ts';

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds / 1000;
const calendar = (hours: string, zone = 'UTC', holidays: string[] = []): Calendar => ({
  zone,
  hours: parseHours(hours),
  holidays,
});
const HOUR = 3600;
const wall = (instant: number): string => new Date(instant * 1000).toISOString();

describe('adding business time (METRICS §4 vectors)', () => {
  const office = 'Mon-Fri 09:00-17:00';
  const berlin = 'Europe/Berlin';
  // 2024-03-01 is a Friday.
  test.each([
    ['Fri 16:00 + 2 h is Mon 10:00', calendar(office), '2024-03-01T16:00Z', 2 * HOUR, '2024-03-04T10:00Z'],
    ['Wed 07:00 + 2 h is Wed 11:00', calendar(office), '2024-03-06T07:00Z', 2 * HOUR, '2024-03-06T11:00Z'],
    ['Wed 18:00 + 2 h is Thu 11:00', calendar(office), '2024-03-06T18:00Z', 2 * HOUR, '2024-03-07T11:00Z'],
    ['Mon 16:00 + 10 h is Wed 10:00', calendar(office), '2024-03-04T16:00Z', 10 * HOUR, '2024-03-06T10:00Z'],
    [
      'Mon 9–17, Tue 9–20: Mon 16:00 + 12 h is Tue 20:00 exactly',
      calendar('Mon 9-17; Tue 9-20'),
      '2024-03-04T16:00Z',
      12 * HOUR,
      '2024-03-05T20:00Z',
    ],
    [
      'Sat all day: Sat 00:00 + 24 h is Sun 00:00',
      calendar('Sat 0:00-24:00'),
      '2024-03-02T00:00Z',
      24 * HOUR,
      '2024-03-03T00:00Z',
    ],
    [
      'Berlin with a holiday: 120 min over it',
      calendar(office, berlin, ['2015-09-22']),
      '2015-09-21T14:30Z',
      2 * HOUR,
      '2015-09-23T08:30Z',
    ],
    ['Berlin, before opening', calendar(office, berlin), '2013-10-21T05:30Z', 2 * HOUR, '2013-10-21T09:00Z'],
  ])('%s', (_title, given, from, seconds, due) => {
    expect(openCalendar(given).add(at(from), seconds)).toBe(at(due));
  });
});

describe('business seconds between two instants (METRICS §4 vectors)', () => {
  test.each([
    ['a week is 40 h', 'Mon-Fri 9-17', '2022-03-20T00:00Z', '2022-03-26T23:59Z', 40 * HOUR],
    [
      'Sun 09:00 to Mon 08:00, hours 7–21, is 1 h',
      'Mon-Fri 7-21',
      '2024-03-03T09:00Z',
      '2024-03-04T08:00Z',
      HOUR,
    ],
    [
      '16:30 to 10:30 the next day is 2 h',
      'Mon-Fri 9-17',
      '2024-03-04T16:30Z',
      '2024-03-05T10:30Z',
      2 * HOUR,
    ],
    ['20:00 to 09:15 is 15 min', 'Mon-Fri 9-17', '2024-03-04T20:00Z', '2024-03-05T09:15Z', 900],
    ['both ends in closed time is 0', 'Mon-Fri 9-17', '2024-03-01T18:00Z', '2024-03-03T12:00Z', 0],
  ])('%s', (_title, hours, from, to, seconds) => {
    expect(openCalendar(calendar(hours)).seconds(at(from), at(to))).toBe(seconds);
  });

  test.each([
    [
      'New York loses an hour in March',
      'America/New_York',
      '2024-03-10T00:00-05:00',
      '2024-03-11T00:00-04:00',
      23,
    ],
    [
      'New York repeats an hour in November',
      'America/New_York',
      '2024-11-03T00:00-04:00',
      '2024-11-04T00:00-05:00',
      25,
    ],
    ['Madrid loses an hour', 'Europe/Madrid', '2024-03-31T00:00+01:00', '2024-04-01T00:00+02:00', 23],
    [
      'Lord Howe repeats half an hour',
      'Australia/Lord_Howe',
      '2024-04-07T00:00+11:00',
      '2024-04-08T00:00+10:30',
      24.5,
    ],
    [
      'São Paulo 2018 has no midnight',
      'America/Sao_Paulo',
      '2018-11-04T01:00-02:00',
      '2018-11-05T00:00-02:00',
      23,
    ],
    ['Kathmandu knows no change', 'Asia/Kathmandu', '2024-03-10T00:00+05:45', '2024-03-11T00:00+05:45', 24],
  ])('%s', (_title, zone, from, to, hours) => {
    const clock = openCalendar(calendar('24/7', zone));
    expect(clock.seconds(at(from), at(to))).toBe(hours * HOUR);
  });

  test('a shift across midnight belongs to the weekday on which it starts', () => {
    const clock = openCalendar(calendar('Fri 22:00-06:00'));
    expect(clock.seconds(at('2024-03-01T00:00Z'), at('2024-03-03T00:00Z'))).toBe(8 * HOUR);
    expect(clock.isOpen(at('2024-03-02T05:59Z'))).toBe(true);
    expect(clock.isOpen(at('2024-03-01T05:59Z'))).toBe(false);
  });

  test('a holiday closes its local date and nothing else', () => {
    const clock = openCalendar(calendar('Thu-Fri 22:00-06:00', 'UTC', ['2024-03-01']));
    // Thursday's shift ends at midnight; Friday's begins with Saturday.
    expect(clock.seconds(at('2024-02-29T00:00Z'), at('2024-03-03T00:00Z'))).toBe(8 * HOUR);
  });

  test('time backwards is no time', () => {
    expect(openCalendar(calendar('24/7')).seconds(at('2024-03-02T00:00Z'), at('2024-03-01T00:00Z'))).toBe(0);
  });
});

describe('calendars that are refused', () => {
  test.each([
    ['no hours', {}],
    ['no windows', { 1: [] }],
    ['windows without a minute', { 1: [{ from: 540, to: 540 }] }],
  ])('%s', (_title, hours) => {
    expect(() => openCalendar({ zone: 'UTC', hours, holidays: [] })).toThrow(CalendarError);
  });

  test('a holiday that is no date', () => {
    expect(() => openCalendar(calendar('24/7', 'UTC', ['2024-02-30']))).toThrow(/2024-02-30/);
  });

  test('business time beyond 2199', () => {
    const rare = openCalendar({ zone: 'UTC', hours: { 1: [{ from: 0, to: 1 }] }, holidays: [] });
    expect(wall(rare.add(at('2024-01-02T00:00Z'), 60 * 52 * 170))).toMatch(/^2193-/);
    expect(() => rare.add(at('2024-01-02T00:00Z'), 60 * 53 * 176)).toThrow(CalendarError);
    expect(() => openCalendar(calendar('24/7')).add(0, Number.POSITIVE_INFINITY)).toThrow(CalendarError);
  });
});

test('what lies outside 1900–2199 is closed time', () => {
  const clock = openCalendar(calendar('24/7'));
  expect([Number.NaN, 1e15, -1e15].map(clock.isOpen)).toEqual([false, false, false]);
  expect(clock.seconds(at('2199-12-31T23:00Z'), 1e15)).toBeLessThanOrEqual(HOUR);
  expect(clock.seconds(-1e15, at('1900-01-01T01:00Z'))).toBe(HOUR);
  expect(clock.seconds(Number.NaN, 0)).toBe(0);
});

describe('laws', () => {
  const zones = [
    'America/New_York',
    'Europe/Madrid',
    'Australia/Lord_Howe',
    'America/Sao_Paulo',
    'Asia/Kathmandu',
    'UTC',
  ];
  const window = fc
    .record({ from: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1440 }) })
    .map(({ from, length }) => ({ from, to: from + length }));
  const calendars: fc.Arbitrary<Calendar> = fc.record({
    zone: fc.constantFrom(...zones),
    hours: fc
      .array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.array(window, { minLength: 1, maxLength: 3 })), {
        minLength: 1,
        maxLength: 7,
      })
      .map(entries => Object.fromEntries(entries)),
    holidays: fc.subarray(['2018-11-04', '2018-11-05', '2018-04-01', '2018-12-25', '2019-01-01']),
  });
  const instant = fc.integer({ min: at('2018-01-01T00:00Z'), max: at('2019-12-31T00:00Z') });

  test('additive, monotone, never more than elapsed', () => {
    fc.assert(
      fc.property(calendars, fc.tuple(instant, instant, instant), (given, instants) => {
        const clock = openCalendar(given);
        const [a, b, c] = instants.toSorted((x, y) => x - y) as [number, number, number];
        expect(clock.seconds(a, b) + clock.seconds(b, c)).toBe(clock.seconds(a, c));
        expect(clock.seconds(a, b)).toBeGreaterThanOrEqual(0);
        expect(clock.seconds(a, b)).toBeLessThanOrEqual(b - a);
      }),
    );
  });

  // 400,000 seconds at one minute a week are 128 years, which 2199 allows.
  test('adding and measuring are inverse, and the first instant is the one found', () => {
    fc.assert(
      fc.property(calendars, instant, fc.integer({ min: 1, max: 400_000 }), (given, from, seconds) => {
        const clock = openCalendar(given);
        const due = clock.add(from, seconds);
        expect(clock.seconds(from, due)).toBe(seconds);
        expect(clock.seconds(from, due - 1)).toBe(seconds - 1);
      }),
    );
  });

  test('longer hours never make less business time', () => {
    fc.assert(
      fc.property(calendars, window, instant, instant, (given, more, from, to) => {
        const longer = { ...given, hours: { ...given.hours, 3: [...(given.hours[3] ?? []), more] } };
        expect(openCalendar(longer).seconds(from, to)).toBeGreaterThanOrEqual(
          openCalendar(given).seconds(from, to),
        );
      }),
    );
  });

  test('the same number as counting minute by minute on the wall', () => {
    fc.assert(
      fc.property(calendars, instant, fc.integer({ min: 0, max: 4000 }), (given, start, minutes) => {
        const from = start - (start % 60);
        let open = 0;
        for (let minute = 0; minute < minutes; minute++)
          open += opensOnTheWall(given, from + minute * 60) ? 60 : 0;
        expect(openCalendar(given).seconds(from, from + minutes * 60)).toBe(open);
      }),
      { numRuns: 60 },
    );
  });

  test('the order of questions changes no answer', () => {
    const given = calendar('Mon-Thu 9-18; Fri 9-14', 'Europe/Madrid');
    const one = openCalendar(given);
    one.seconds(at('2020-01-01T00:00Z'), at('2020-02-01T00:00Z'));
    one.seconds(at('1990-01-01T00:00Z'), at('2030-02-01T00:00Z'));
    const from = at('2019-12-31T10:00Z');
    const to = at('2020-01-02T10:00Z');
    expect(one.seconds(from, to)).toBe(openCalendar(given).seconds(from, to));
  });
});

function opensOnTheWall({ zone, hours, holidays }: Calendar, instant: number): boolean {
  const wall = localParts(instant, zone);
  const date = `${wall.year}-${String(wall.month).padStart(2, '0')}-${String(wall.day).padStart(2, '0')}`;
  if (holidays.includes(date)) return false;
  const minute = wall.hour * 60 + wall.minute;
  const before = hours[((wall.weekday + 5) % 7) + 1] ?? [];
  return (
    (hours[wall.weekday] ?? []).some(({ from, to }) => minute >= from && minute < to) ||
    before.some(({ to }) => minute < to - 1440)
  );
}
