import { expect, test } from 'vitest';
import type { Result } from '../../src/metrics/engine/result.ts';
import { hourGrid } from './hour-grid.data.ts';

const result = (rows: [number, number, number | null, number | null][]): Result => ({
  results: rows.map(([weekday, hour, received, sent]) => ({
    dimensions: [weekday, hour],
    metrics: [received, sent],
    n: [received ?? 0, sent ?? 0],
  })),
  meta: {
    definitions: {},
    excluded: {},
    reasons: {},
    calendars: [],
    truncated: false,
    notes: [],
    now: '2026-01-01T00:00:00Z',
  },
  query: {
    metrics: ['messages_received', 'messages_sent'],
    dimensions: ['weekday', 'hour'],
    filters: [],
    date_range: 'all',
    compare: null,
    pagination: { limit: 1, offset: 0 },
    include: { counted: false, empty: true, ids: false, total_rows: false, excluded: false },
    settings: { target_seconds: 1, outlier_seconds: null },
    zone: 'UTC',
    range: { from: null, to: null },
  },
});

test('every hour of the week has a cell, Monday first', () => {
  const { rows } = hourGrid(result([]), ['messages_sent']);
  expect(rows).toHaveLength(7);
  expect(rows.every(row => row.length === 24)).toBe(true);
  expect(rows[0]?.[0]).toEqual({ weekday: 1, hour: 0, value: null, n: 0, level: 0 });
});

test('the fullest hour is darkest, a quarter of it half as dark', () => {
  const { rows, most } = hourGrid(
    result([
      [2, 9, 60, 40],
      [3, 10, 25, 0],
    ]),
    ['messages_received', 'messages_sent'],
  );
  expect(most).toBe(100);
  expect(rows[1]?.[9]?.level).toBe(100);
  expect(rows[2]?.[10]?.level).toBe(50);
});

test('one side alone can be looked at', () => {
  const { most } = hourGrid(result([[2, 9, 60, 40]]), ['messages_sent']);
  expect(most).toBe(40);
});
