import { expect, it } from 'vitest';
import { corpora } from './corpora.ts';
import { takeoutScores } from './takeout-scores.ts';

it.skipIf(corpora === null)('every Takeout quirk is read right in each form of the file', async () => {
  const scores = await takeoutScores();
  expect(scores.map(({ passed, total }) => [passed, total])).toEqual([
    [12, 12],
    [12, 12],
    [12, 12],
  ]);
  expect(scores.flatMap(score => score.misses)).toEqual([]);
});
