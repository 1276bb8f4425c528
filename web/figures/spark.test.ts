import { expect, test } from 'vitest';
import { sparkPath } from './spark.data.ts';

test('the highest value touches the top, zero the bottom', () => {
  expect(sparkPath([0, 10, 5], 100, 20)).toBe('M0 20L50 0L100 10');
});

test('an unknown value is a gap, not a zero', () => {
  expect(sparkPath([10, null, 10, 10], 90, 10)).toBe('M0 0M60 0L90 0');
});

test('one value is no line', () => {
  expect(sparkPath([3], 10, 10)).toBe('');
  expect(sparkPath([null, null], 10, 10)).toBe('');
});
