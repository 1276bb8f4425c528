import { expect, test } from 'vitest';
import type { Result } from '../../../src/metrics/engine/result.ts';
import { WITHIN } from '../../../src/metrics/families/answered-within.ts';
import { readerOf } from '../../words/words.tsx';
import { bucketRows, CURVE } from './replies.data.ts';

const counted = (rows: [number, number][]): Result =>
  ({
    results: rows.map(([from, count]) => ({ dimensions: [from], metrics: [count], n: [count] })),
    query: { metrics: ['replies'], dimensions: ['reply_bucket'] },
  }) as unknown as Result;

test('the curve asks for the points the engine has', () => {
  expect(Object.fromEntries(CURVE)).toEqual(WITHIN);
});

test('the target is drawn after the last bucket that lies within it', () => {
  const steps: [number, number][] = [
    [0, 1],
    [300, 1],
    [3600, 2],
    [14_400, 0],
  ];
  const { format } = readerOf('en', 'UTC');
  const rows = bucketRows(counted(steps), counted(steps), 'replies', 14_400, format, () => {});
  expect(rows.map(row => row.target)).toEqual([false, false, true, false]);
  expect(rows[2]).toMatchObject({ told: ['50%', '50%'], lengths: [1, 1] });
  expect(rows[3]?.told).toEqual(['0%', '0%']);
});
