import { expect, test } from 'vitest';
import type { Result } from '../../src/metrics/engine/result.ts';
import { beforeOf, lengthsOf, sharesOf } from './rows.data.ts';

test('bars are as long as the longest of all columns allows', () => {
  expect(lengthsOf([1, 4], [2, null])).toEqual([
    [0.25, 1],
    [0.5, 0],
  ]);
});

test('shares of nothing are unknown', () => {
  expect(sharesOf([0, 0])).toEqual([null, null]);
  expect(sharesOf([1, 3])).toEqual([0.25, 0.75]);
});

test('a week that the period before did not have is unknown, not empty', () => {
  const row = (day: string, before: string, count: number) => ({
    dimensions: [day],
    metrics: [1],
    n: [1],
    comparison: { dimensions: [before], metrics: [count], n: [count], change: [null] },
  });
  const result = {
    results: [
      row('2026-03-02', '2026-02-02', 7),
      row('2026-03-09', '2026-02-09', 0),
      row('2026-03-16', '2026-02-16', 0),
    ],
    query: { metrics: ['replies'], previous: { from: '2026-02-02', to: '2026-02-16' } },
  } as unknown as Result;
  expect(beforeOf(result, 'replies')).toEqual([7, 0, null]);
});
