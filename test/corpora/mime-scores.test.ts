import { describe, expect, it } from 'vitest';
import { corpora } from './corpora.ts';
import { mimeScores } from './mime-scores.ts';

describe.skipIf(corpora === null)('MIME against the expectations of others', async () => {
  const scores = corpora === null ? [] : await mimeScores();
  const share = (set: string) => {
    const score = scores.find(entry => entry.set === set);
    return score === undefined ? 0 : score.passed / score.total;
  };

  it.each(['headers', 'parts', 'bodies'])('%s of whole messages agree in at least 99 of 100', kind => {
    expect(share(`stalwart trees: ${kind}`)).toBeGreaterThanOrEqual(0.99);
  });

  it.each(['fetch-envelope', 'fetch-bodystructure'])('every answer of imaptest %s is ours', name => {
    expect(share(`imaptest ${name}`)).toBe(1);
  });

  it('every other difference is explained', () => {
    expect(scores.flatMap(score => score.misses.filter(miss => miss.why.startsWith('unexplained')))).toEqual(
      [],
    );
  });
});
