import { describe, expect, it } from 'vitest';
import { corpora } from './corpora.ts';
import { secondOpinions } from './mime-second-opinion.ts';

describe.skipIf(corpora === null)('postal-mime as a second opinion', async () => {
  const scores = corpora === null ? [] : await secondOpinions();

  it.each(['subject', 'from'])('%s is the same in at least 98 of 100 mails', field => {
    const score = scores.find(entry => entry.set === `postal-mime ${field}`);
    expect((score?.passed ?? 0) / (score?.total ?? 1)).toBeGreaterThanOrEqual(0.98);
  });

  it('every disagreement is of a known kind', () => {
    expect(scores.flatMap(score => score.misses.filter(miss => miss.why.startsWith('unexplained')))).toEqual(
      [],
    );
  });
});
