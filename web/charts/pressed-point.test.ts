import { expect, test } from 'vitest';
import { pressedPoint } from './pressed-point.data.ts';

const line = (...ys: (number | null)[]) => ys.map((y, i) => ({ x: 100 + i * 50, y }));

test.each([
  ['beside a point of the upper line', [104, 22], { index: 0, series: 0 }],
  ['nearer to the lower line', [146, 70], { index: 1, series: 1 }],
  ['where only one line has a value', [201, 10], { index: 2, series: 1 }],
  ['at the edge', [90, 90], { index: 0, series: 1 }],
] as const)('a press %s means the nearest point', (_, at, meant) => {
  expect(pressedPoint(at, [line(20, 30, null), line(80, 75, 60)], false)).toEqual(meant);
});

test('of bars side by side the one at that side is meant, however low it is', () => {
  const two = [line(20, 20), line(90, 90)];
  expect(pressedPoint([140, 25], two, true)).toEqual({ index: 1, series: 0 });
  expect(pressedPoint([160, 25], two, true)).toEqual({ index: 1, series: 1 });
});

test('where nothing is drawn nothing is meant', () => {
  expect(pressedPoint([10, 10], [[]], false)).toBe(null);
  expect(pressedPoint([10, 10], [], true)).toBe(null);
});
