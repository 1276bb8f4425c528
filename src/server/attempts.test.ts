import { expect, test } from 'vitest';
import { createAttempts } from './attempts.ts';

test('the third of two in a minute is one too many; others and the next minute begin anew', () => {
  const attempts = createAttempts(2);
  expect([0, 1, 2].map(ms => attempts.take('a', ms))).toEqual([true, true, false]);
  expect(attempts.spent('a', 59_999)).toBe(true);
  expect(attempts.spent('b', 59_999)).toBe(false);
  expect(attempts.take('a', 60_000)).toBe(true);
});
