import { expect, test } from 'vitest';
import { lengthsOf, sharesOf } from './rows.data.ts';

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
