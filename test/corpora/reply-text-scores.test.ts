import { expect, test } from 'vitest';
import { corpora } from './corpora.ts';
import { replyTextScores } from './reply-text-scores.ts';

/** Never fewer than this; what is missing from `total` is explained in reply-text-misses.data.ts. */
const LEAST: Record<string, number> = {
  'quotes/trimmer: trimmed and elided': 64,
  'quotes/trimmer: new text alone': 57,
  'quotes/github': 22,
  'quotes/talon': 14,
  'quotes/talon: HTML': 7,
};

test.skipIf(corpora === null)(
  'the new text of the quote fixtures is as good as it was, and every miss is explained',
  async () => {
    const scores = await replyTextScores();
    for (const { set, passed, total, misses } of scores) console.log(`${set}: ${passed}/${total}`, misses);
    expect(scores.map(({ set }) => set)).toEqual(Object.keys(LEAST));
    for (const { set, passed, misses } of scores) {
      expect(passed, set).toBeGreaterThanOrEqual(LEAST[set] ?? 0);
      expect(misses.filter(({ why }) => why === 'not explained yet')).toEqual([]);
    }
  },
);
