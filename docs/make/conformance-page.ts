/** docs/conformance.md: the scoreboard over real and hostile mail. Needs the corpora of the tests. */
import { bizhoursScores } from '../../test/corpora/bizhours-scores.ts';
import { kindScores } from '../../test/corpora/kind-scores.ts';
import { mimeScores } from '../../test/corpora/mime-scores.ts';
import { replyTextScores } from '../../test/corpora/reply-text-scores.ts';
import { takeoutScores } from '../../test/corpora/takeout-scores.ts';
import { threadScores } from '../../test/corpora/thread-scores.ts';
import { table } from './markdown.ts';

export interface Score {
  set: string;
  passed: number;
  total: number;
  misses: { case: string; why: string }[];
}

export async function allScores(): Promise<Score[]> {
  const sets = await Promise.all([
    mimeScores(),
    takeoutScores(),
    replyTextScores(),
    kindScores(),
    threadScores(),
    bizhoursScores(),
  ]);
  return sets.flat();
}

/** Rounded down, so that 100 % means all. */
const percent = ({ passed, total }: Score): string =>
  total === 0 ? '–' : `${(Math.floor((passed / total) * 1000) / 10).toFixed(1)} %`;

export function conformancePage(scores: Score[]): string {
  return [
    '# Conformance',
    '',
    'How Pulso fares on mail that others collected, with what they expect of it. Each miss is explained: mostly the definition of a',
    'number ([METRICS](METRICS.md)) asks for something else than the corpus. Made by `npm run docs`; the corpora are not part of this',
    'project (see [CONTRIBUTING](../CONTRIBUTING.md)).',
    '',
    table(
      ['Set', 'Passed', 'Of', ''],
      scores.map(one => [one.set, String(one.passed), String(one.total), percent(one)]),
    ),
    '',
    '## Every miss',
    '',
    ...scores.filter(one => one.misses.length > 0).flatMap(missesOf),
  ].join('\n');
}

/** Cases with the same reason stand together. */
function missesOf(score: Score): string[] {
  const byReason = Map.groupBy(score.misses, miss => miss.why);
  const rows = [...byReason].map(([why, misses]) => [misses.map(miss => `\`${miss.case}\``).join(', '), why]);
  return [`### ${score.set}`, '', table(['Case', 'Why'], rows), ''];
}
