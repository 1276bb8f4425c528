import { expect, test } from 'vitest';
import { bucketOf, comparable, conditionsOf, daysOf, filtersOf, searchOf } from './filters.ts';

test('an empty address shows the last 30 days, compared, of everything', () => {
  expect(filtersOf({})).toEqual({
    range: '30d',
    compare: true,
    mailbox: [],
    team: [],
    teammate: [],
    domain: [],
    kind: [],
  });
  expect(searchOf(filtersOf({}))).toEqual({});
});

test('address and filters say the same, both ways', () => {
  const search = {
    range: '2026-01-01..2026-02-28',
    compare: 'off',
    mailbox: '1,7',
    teammate: '3,none',
    kind: 'human',
  };
  expect(searchOf(filtersOf(search))).toEqual(search);
});

test.each([
  ['range', 'drop table'],
  ['mailbox', 'x'],
  ['teammate', 'NaN,1.5'],
])('an unreadable %s counts as not said', (key, value) => {
  expect(searchOf(filtersOf({ [key]: value }))).toEqual({});
});

test('filters become the conditions the engine takes', () => {
  expect(conditionsOf(filtersOf({ mailbox: '2', teammate: '4,none', domain: '@North.example' }))).toEqual([
    ['is', 'mailbox', [2]],
    ['is', 'teammate', [4, null]],
    ['is', 'domain', ['north.example']],
  ]);
});

test('all time is compared with nothing', () => {
  expect(comparable(filtersOf({ range: 'all' }))).toBe(false);
  expect(comparable(filtersOf({ range: '7d' }))).toBe(true);
});

test.each([
  ['7d', 'day'],
  ['30d', 'day'],
  ['this_month', 'day'],
  ['90d', 'week'],
  ['12mo', 'week'],
  ['2026-01-01..2026-01-31', 'day'],
  ['2020-01-01..2026-01-31', 'month'],
  ['all', 'month'],
])('%s is drawn by %s', (range, bucket) => {
  expect(bucketOf(range)).toBe(bucket);
});

test('both ends of a span of dates count', () => {
  expect(daysOf('2026-01-01..2026-01-31')).toBe(31);
});
