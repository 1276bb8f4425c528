import { expect, test } from 'vitest';
import type { Result } from '../../../src/metrics/engine/result.ts';
import { csvOf, drawnAs, exploringOf } from './explore.data.ts';

test('the address says what is explored; what makes no sense is left out', () => {
  expect(
    exploringOf({ m: 'replies,reply_time.p90,replies,<b>', by: 'team,week,day', view: 'table' }),
  ).toEqual({
    metrics: ['replies', 'reply_time.p90'],
    dimensions: ['team', 'week'],
    view: 'table',
  });
});

test.each([
  ['', 1, 'figures'],
  ['week', 12, 'time'],
  ['weekday,hour', 168, 'grid'],
  ['team', 7, 'bars'],
  ['contact', 200, 'table'],
  ['team,week', 80, 'table'],
])('split by %j it is drawn as %s rows suit', (by, rows, drawn) => {
  expect(drawnAs(exploringOf({ m: 'replies', by }), rows)).toBe(drawn);
});

const result = {
  results: [
    { dimensions: ['=HYPERLINK("x")'], metrics: [1.5], n: [2] },
    { dimensions: [null], metrics: [null], n: [0] },
    { dimensions: ['a, "b"'], metrics: [3], n: [3] },
  ],
  query: { metrics: ['replies'], dimensions: ['domain'] },
} as unknown as Result;

test('a CSV cell is never a formula, and the unknown is empty', () => {
  expect(csvOf(result).split('\r\n')).toEqual([
    'domain,replies,replies_n',
    `"'=HYPERLINK(""x"")",1.5,2`,
    ',,0',
    '"a, ""b""",3,3',
    '',
  ]);
});
