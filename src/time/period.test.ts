import { describe, expect, test } from 'vitest';
import { localDays } from './local-days.ts';
import { parseRange, previousPeriod } from './period.ts';
import { PeriodError, ZoneError } from './time-errors.ts';

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds / 1000;
const zone = 'Europe/Madrid';
/** A Monday. */
const context = {
  zone,
  now: at('2026-11-23T15:00+01:00'),
  first: at('2024-02-03T10:00Z'),
  last: at('2026-11-20T23:30Z'),
};
const wall = (instant: number, name = zone) =>
  Temporal.Instant.fromEpochMilliseconds(instant * 1000)
    .toZonedDateTimeISO(name)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T00:00', '');

test.each([
  ['today', '2026-11-23', '2026-11-24'],
  ['yesterday', '2026-11-22', '2026-11-23'],
  ['7d', '2026-11-16', '2026-11-23'],
  ['90d', '2026-08-25', '2026-11-23'],
  ['4w', '2026-10-26', '2026-11-23'],
  ['12mo', '2025-11-01', '2026-11-01'],
  ['1y', '2025-11-01', '2026-11-01'],
  ['this_week', '2026-11-23', '2026-11-24'],
  ['last_week', '2026-11-16', '2026-11-23'],
  ['this_month', '2026-11-01', '2026-11-24'],
  ['last_month', '2026-10-01', '2026-11-01'],
  ['this_quarter', '2026-10-01', '2026-11-24'],
  ['last_quarter', '2026-07-01', '2026-10-01'],
  ['this_year', '2026-01-01', '2026-11-24'],
  ['last_year', '2025-01-01', '2026-01-01'],
  ['2024', '2024-01-01', '2025-01-01'],
  ['2024-Q1', '2024-01-01', '2024-04-01'],
  ['2024-02', '2024-02-01', '2024-03-01'],
  ['2024-W10', '2024-03-04', '2024-03-11'],
  ['2020-W53', '2020-12-28', '2021-01-04'],
  ['2024-W01', '2024-01-01', '2024-01-08'],
  ['2024-03-15', '2024-03-15', '2024-03-16'],
  ['2024-01-01..2024-03-31', '2024-01-01', '2024-04-01'],
  ['2024-01..2024-02', '2024-01-01', '2024-03-01'],
  ['2024-03-15T10:00Z..2024-03-16T10:00Z', '2024-03-15T11:00', '2024-03-16T11:00'],
  ['all', '2024-02-03', '2026-11-22'],
  [' 7D ', '2026-11-16', '2026-11-23'],
])('%s', (range, from, to) => {
  const period = parseRange(range, context);
  expect([wall(period.from), wall(period.to)]).toEqual([from, to]);
});

test('two ends in a list are the same as with dots', () => {
  expect(parseRange(['2024-01-01', '2024-03-31'], context)).toEqual(
    parseRange('2024-01-01..2024-03-31', context),
  );
});

test('all of nothing is today', () => {
  expect(parseRange('all', { ...context, first: null, last: null })).toEqual(parseRange('today', context));
});

test('a day begins at 01:00 where the clock skips midnight', () => {
  const period = parseRange('2018-11-04', { ...context, zone: 'America/Sao_Paulo' });
  expect(period).toEqual({ from: at('2018-11-04T01:00-02:00'), to: at('2018-11-05T00:00-02:00') });
});

test.each([
  '',
  '0d',
  'foo',
  '2024-02-30',
  '2024-13',
  '2024-W53',
  '2024-03-31..2024-01-01',
  '2024-01-01..x',
  '..',
  '99999d',
])('“%s” is refused with what is accepted', range => {
  expect(() => parseRange(range, context)).toThrow(PeriodError);
});

test('an unknown zone is named', () => {
  expect(() => parseRange('7d', { ...context, zone: 'Europe/Madird' })).toThrow(ZoneError);
});

describe('the period before', () => {
  test.each([
    ['7d', '2026-11-09', '2026-11-16'],
    ['2024-03', '2024-02-01', '2024-03-01'],
    ['2024-Q1', '2023-10-01', '2024-01-01'],
    ['12mo', '2024-11-01', '2025-11-01'],
    ['2024', '2023-01-01', '2024-01-01'],
    ['this_month', '2026-10-09', '2026-11-01'],
    ['2024-03-30..2024-04-02', '2024-03-26', '2024-03-30'],
    ['2024-03-15T10:00Z..2024-03-16T10:00Z', '2024-03-14T11:00', '2024-03-15T11:00'],
  ])('of %s', (range, from, to) => {
    const before = previousPeriod(parseRange(range, context), zone);
    expect([wall(before.from), wall(before.to)]).toEqual([from, to]);
  });

  test('has local days, not stretches of 24 hours', () => {
    const change = parseRange('2024-03-31', context);
    expect(change.to - change.from).toBe(23 * 3600);
    expect(previousPeriod(change, zone)).toEqual(parseRange('2024-03-30', context));
  });
});

describe('local days', () => {
  test('tile the period, with 23 and 25 hours at changes of the clock', () => {
    const days = localDays(parseRange('2024', context), zone);
    expect(days).toHaveLength(366);
    expect(new Set(days.map(({ from, to }) => (to - from) / 3600))).toEqual(new Set([23, 24, 25]));
    expect(days.slice(1).every(({ from }, index) => from === days[index]?.to)).toBe(true);
    expect(days[0]?.date).toBe('2024-01-01');
  });

  test('a date that the zone skipped is not among them', () => {
    const period = parseRange('2011-12-29..2011-12-31', { ...context, zone: 'Pacific/Apia' });
    expect(localDays(period, 'Pacific/Apia').map(({ date }) => date)).toEqual(['2011-12-29', '2011-12-31']);
  });

  test('an empty period has none', () => {
    expect(localDays({ from: 5, to: 5 }, zone)).toEqual([]);
  });
});
