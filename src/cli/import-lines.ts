/** What an import has to say when it is done. */
import type { Tally } from '../app/import/tally.ts';
import type { Whose } from '../app/whose.ts';
import { PROBLEMS, type Problem } from '../mail/problems.data.ts';
import { formatOf } from '../report/format.ts';
import type { Language } from '../report/language.ts';
import { SKIP_REASONS } from '../report/report.ts';
import { wordsOf } from '../report/words/words.ts';
import { count } from '../report/written.ts';
import { say } from './output.data.ts';

/** How much was read, what was left out and why, what was odd, and whose mailbox it is taken to be. */
export function importLines(
  tally: Pick<Tally, 'read' | 'added' | 'copies' | 'leftOut' | 'problems'>,
  whose: Whose,
  lang: Language,
): string[] {
  const words = wordsOf(lang);
  const format = formatOf(words, 'UTC');
  const { read, added, copies, leftOut } = tally;
  const problems = (Object.entries(tally.problems) as [Problem, number][]).toSorted((a, b) => b[1] - a[1]);
  const taken = [...whose.me, ...whose.domains.map(domain => `@${domain}`)].join(', ');
  const identity =
    taken === '' ? [say.whoseUnknown[lang]] : [`${words.whoseIs(taken)}. ${words.changeIdentity}`];
  return [
    say.imported(count(read), count(added), count(copies))[lang],
    ...SKIP_REASONS.filter(why => leftOut[why] > 0).map(why =>
      words.skipped.reasons[why](format.count(leftOut[why])),
    ),
    ...(problems.length === 0 ? [] : [`${words.skipped.problems}:`]),
    ...problems.map(([problem, n]) => `  ${format.count(n)} × ${PROBLEMS[problem][lang]}`),
    ...(whose.reason === 'given' ? [] : identity),
  ];
}
