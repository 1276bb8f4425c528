import { expect, test } from 'vitest';
import { corpora } from './corpora.ts';
import { threadScores } from './thread-scores.ts';

/** Never fewer than this; what is missing from `total` is explained in thread-misses.data.ts. */
const LEAST: Record<string, number> = {
  'imaptest: THREAD=REFERENCES, who is in a thread': 11,
  'imaptest: THREAD=ORDEREDSUBJECT': 2,
  'imaptest: SORT': 31,
  'takeout: every X-GM-THRID is one thread': 172,
};

test.skipIf(corpora === null)(
  'threads of real mail are as good as they were, and every miss is explained',
  async () => {
    const scores = await threadScores();
    for (const { set, passed, total, misses } of scores) console.log(`${set}: ${passed}/${total}`, misses);
    expect(scores.map(({ set }) => set)).toEqual(Object.keys(LEAST));
    for (const { set, passed, misses } of scores) {
      expect(passed, set).toBeGreaterThanOrEqual(LEAST[set] ?? 0);
      expect(misses.filter(({ why }) => why === 'not explained yet')).toEqual([]);
    }
  },
);
