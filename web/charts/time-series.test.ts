import { expect, test } from 'vitest';
import type { Result } from '../../src/metrics/engine/result.ts';
import { type Line, timeSeries } from './time-series.data.ts';

const told = {
  ...{ axis: String, day: String, before: 'Before', bucketTitle: 'Month', narrow: false },
  value: (value: number | null) => (value === null ? '—' : `${value * 100} %`),
  short: (value: number) => `${value * 100} %`,
};
const answer = (...rows: (number | null)[][]): Result =>
  ({
    results: rows.map((metrics, i) => ({
      dimensions: [`2026-0${i + 1}-01`],
      metrics,
      n: metrics.map(() => 1),
    })),
    query: { metrics: ['a', 'b', 'c'] },
  }) as unknown as Result;
const lines = (result: Result): Line[] => [
  { result, metric: 'a', name: 'First', colour: 'first' },
  { result, metric: 'b', name: 'Next', colour: 'second' },
  { result, metric: 'c', name: 'Resolution', colour: 'third' },
];
interface Drawn {
  yAxis: { min?: number; max?: number };
  series: { name: string; data: unknown[]; areaStyle?: unknown; lineStyle: { color: string } }[];
}

test('three lines have three colours and no areas, a gap where nothing is known, and a table that says the same', () => {
  const made = timeSeries(lines(answer([1, 0.5, null], [null, 0.25, 1])), { ...told, share: true });
  const { series, yAxis } = (made?.option ?? { series: [], yAxis: {} }) as unknown as Drawn;
  expect(series.map(({ name, data }) => [name, ...data])).toEqual([
    ['First', 1, null],
    ['Next', 0.5, 0.25],
    ['Resolution', null, 1],
  ]);
  expect(new Set(series.map(one => one.lineStyle.color)).size).toBe(3);
  expect(series.some(one => one.areaStyle !== undefined)).toBe(false);
  expect([yAxis.min, yAxis.max]).toEqual([0, 1]);
  expect(made?.table).toEqual({
    head: ['Month', 'First', 'Next', 'Resolution'],
    rows: [
      ['2026-01-01', '100 %', '50 %', '—'],
      ['2026-02-01', '—', '25 %', '100 %'],
    ],
  });
});

test('where no month has anything there is no picture, but a word', () => {
  expect(timeSeries(lines(answer([null, null, null], [null, null, null])), told)?.table.rows).toEqual([]);
});
