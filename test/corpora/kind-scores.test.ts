import { expect, test } from 'vitest';
import { corpora } from './corpora.ts';
import { kindScores } from './kind-scores.ts';

/** Never fewer than this; what is missing from `total` is explained in kind-misses.data.ts. */
const LEAST: Record<string, number> = {
  'sisimai: bounces, auto-replies and reports told apart from people': 860,
  'sisimai: auto-replies (RFC 3834) are auto-replies': 8,
  'spamassassin ham: no person is taken for a machine': 2750,
  'spamassassin ham: list mail is bulk, and human with lists: human': 1520,
};

test.skipIf(corpora === null)(
  'kinds on real mail are as good as they were, and every miss is explained',
  async () => {
    const scores = await kindScores();
    for (const { set, passed, total, misses } of scores) console.log(`${set}: ${passed}/${total}`, misses);
    expect(scores.map(({ set }) => set)).toEqual(Object.keys(LEAST));
    for (const { set, passed, misses } of scores) {
      expect(passed, set).toBeGreaterThanOrEqual(LEAST[set] ?? 0);
      expect(misses.filter(({ why }) => why === 'not explained yet')).toEqual([]);
    }
  },
);
