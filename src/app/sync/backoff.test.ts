import { expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

test.each([
  ['the first failure waits a second', 1, false, 0, 1000],
  ['each further one twice as long', 5, false, 0, 16_000],
  ['never longer than five minutes', 50, false, 0, 300_000],
  ['half of it may be taken off', 50, false, 1, 150_000],
  ['a wrong password is not tried again for a quarter of an hour', 1, true, 0, 900_000],
  ['nor ever more rarely than every four hours', 500, true, 0, 14_400_000],
])('%s', (_, failures, login, random, ms) => {
  expect(backoffMs(failures, login, random)).toBe(ms);
});
