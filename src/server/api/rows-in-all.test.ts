import { expect, test } from 'vitest';
import { rowsInAll } from './rows-in-all.ts';

test('answers are given until they have as many rows together as may be held', async () => {
  const take = rowsInAll(100);
  const ask = async () => ({ results: Array(60) });
  expect((await take(ask)).results).toHaveLength(60);
  expect((await take(ask)).results).toHaveLength(60);
  await expect(take(ask)).rejects.toMatchObject({ code: 'bad-query' });
});
