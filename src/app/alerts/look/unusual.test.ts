import { expect, test } from 'vitest';
import { unusual } from './unusual.ts';

test.each<[string, number, number[], number, 'high' | 'low' | null]>([
  ['like the others', 102, [100, 98, 104, 101, 99, 100, 97, 103], 3.5, null],
  ['twice the others', 200, [100, 98, 104, 101, 99, 100, 97, 103], 3.5, 'high'],
  ['half of them', 50, [100, 98, 104, 101, 99, 100, 97, 103], 3.5, 'low'],
  ['one mad day before does not hide it', 200, [100, 98, 104, 900, 99, 100, 97, 103], 3.5, 'high'],
  ['a few more than none are no news', 3, [0, 0, 0, 0, 0, 0], 3.5, null],
  ['many more than none are', 4, [0, 0, 0, 0, 0, 0], 3.5, 'high'],
  ['nothing where little is usual is no news', 0, [5, 6, 4, 5, 7], 3.5, null],
  ['days that vary much make room', 160, [60, 140, 80, 120, 100, 90, 110, 150], 3.5, null],
])('%s', (_, value, before, k, direction) => {
  expect(unusual(value, before, k)?.direction).toBe(direction);
});

test('three weeks say nothing', () => {
  expect(unusual(1000, [1, 1, 1], 3.5)).toBeNull();
});
