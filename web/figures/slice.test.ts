import { expect, test } from 'vitest';
import type { Result, ResultRow } from '../../src/metrics/engine/result.ts';
import type { Catalogue } from '../api/catalogue.ts';
import { readerOf } from '../words/words.tsx';
import { behind } from './behind.ts';
import { countedAs, holdsWords } from './counted.ts';
import { narrowing, sliceOf } from './slice.ts';

const reader = readerOf('en', 'Europe/Madrid');

const split = (metric: string, dimensions: string[], results: Partial<ResultRow>[], more = {}) =>
  ({
    results: results.map(row => ({ metrics: [1], n: [1], ...row })),
    meta: {},
    query: {
      metrics: [metric],
      dimensions,
      filters: [['is', 'kind', ['human']]],
      date_range: '30d',
      range: { from: '2026-03-01', to: '2026-03-31' },
      zone: 'Europe/Madrid',
      ...more,
    },
  }) as unknown as Result;

test('a slice is a filter on each dimension: by id where there is one, by value where there is none', () => {
  const boxes = split(
    'replies',
    ['mailbox', 'hour'],
    [{ dimensions: ['support@acme.test', 9], ids: [3, null] }],
  );
  const [row] = boxes.results;
  expect(sliceOf(boxes, row, ['replies'], row?.dimensions ?? [], reader)).toMatchObject({
    row: 0,
    also: [
      ['is', 'mailbox', [3]],
      ['is', 'hour', [9]],
    ],
    of: 'support@acme.test · 09:00',
  });
});

test('steps say where they end', () => {
  const lengths = split('messages', ['words_bucket'], [{ dimensions: [10] }, { dimensions: [30] }]);
  const words = lengths.results.map(row => sliceOf(lengths, row, ['messages'], row.dimensions, reader).of);
  expect(words).toEqual(['10–29', '≥ 30']);
});

test('an hour in which nothing happened has no row, and its filter finds nothing', () => {
  const grid = split('messages', ['weekday', 'hour'], []);
  expect(sliceOf(grid, undefined, ['messages'], [1, 3], reader)).toMatchObject({
    row: -1,
    also: [
      ['is', 'weekday', [1]],
      ['is', 'hour', [3]],
    ],
  });
});

test.each([
  ['a week is a range', [['is', 'week', ['2026-03-02']]], { range: '2026-03-02..2026-03-08' }],
  [
    'a team of a month is both',
    [
      ['is', 'team', [4]],
      ['is', 'month', ['2026-02-01']],
    ],
    { team: [4], range: '2026-02-01..2026-02-28' },
  ],
  ['replies of nobody in particular', [['is', 'teammate', [null]]], { teammate: [null] }],
  ['a domain is spelled out', [['is', 'domain', ['north.test']]], { domain: ['north.test'] }],
  ['the bar knows no hours', [['is', 'hour', [9]]], null],
  ['half of it is not said', [['is', 'team', [4]] as const, ['is', 'hour', [9]]], null],
  ['no domain at all cannot be chosen', [['is', 'domain', [null]]], null],
  ['a whole figure is no slice', [], null],
] as const)('the filter bar: %s', (_, also, told) => {
  expect(narrowing(also as never)).toEqual(told);
});

const catalogue = {
  metrics: [
    { id: 'replies', fact: 'reply' },
    { id: 'backlog', fact: 'backlog' },
  ],
} as unknown as Catalogue;

test('behind a slice stand the conversations of its own number, range, zone and filters', () => {
  expect(behind('replies', split('replies', ['hour'], []), [['is', 'hour', [9]]], catalogue)).toEqual({
    metric: 'replies',
    filters: [
      ['is', 'kind', ['human']],
      ['is', 'hour', [9]],
    ],
    date_range: '2026-03-01..2026-03-30',
    zone: 'Europe/Madrid',
    limit: 20,
  });
});

test.each([
  ['2026-03-16', '2026-03-16..2026-03-22'],
  // The last week ends with the range.
  ['2026-03-30', '2026-03-30..2026-03-30'],
])('the backlog of the week of %s is what was open at its end', (week, range) => {
  const asked = behind('backlog', split('backlog', ['week'], []), [['is', 'week', [week]]], catalogue);
  expect(asked).toMatchObject({ filters: [['is', 'kind', ['human']]], date_range: range });
});

test('what is counted is said where it is not conversations', () => {
  const { figure } = reader.words;
  expect(holdsWords(countedAs({ fact: 'reply', unit: 'seconds' }), 12, 9, figure, reader.format)).toBe(
    'Counted: 12 replies, in 9 conversations.',
  );
  expect(holdsWords('conversation', 9, 9, figure, reader.format)).toBe('Counted: 9 conversations.');
  expect(holdsWords('conversation', 9, 10, figure, reader.format)).toContain('now it would be 10');
  expect(holdsWords(countedAs({ fact: 'delivery', unit: 'per_person' }), 1, 1, figure, reader.format)).toBe(
    'Counted: 1 person, in 1 conversation.',
  );
});
