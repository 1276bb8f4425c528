import { expect, test } from 'vitest';
import { createRollupPace } from './rollup-pace.ts';

test('the first and the last part bring rollups, and in between they take a share of the time', async () => {
  let now = 0;
  const pace = createRollupPace(() => now);
  const made: boolean[] = [];
  for (let part = 1; part <= 13; part++) {
    await pace.take(part < 13, async rollups => {
      made.push(rollups);
      now += rollups ? 2 : 1;
    });
  }
  expect(made.map(Number).join('')).toBe('1000000000011');
  expect(pace.behind()).toBe(false);
});
