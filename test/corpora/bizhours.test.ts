import { expect, test } from 'vitest';
import { bizhoursScores } from './bizhours-scores.ts';
import { corpora } from './corpora.ts';

test.skipIf(corpora === null)('business seconds equal all 682 vectors', async () => {
  const [score] = await bizhoursScores();
  expect(score?.misses).toEqual([]);
  expect(score?.total).toBe(682);
});
