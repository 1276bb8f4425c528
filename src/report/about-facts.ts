/** What stands at the end of every report: sources, identity, calendar, rules, and what was left out. */
import { PROBLEMS, type Problem } from '../mail/problems.data.ts';
import { duration } from './duration.ts';
import type { Format } from './format.ts';
import { type Report, SKIP_REASONS } from './report.ts';
import { hoursWords } from './sentences.ts';
import type { Words } from './words/words.ts';

export interface Fact {
  title: string;
  lines: string[];
}

export function aboutFacts(report: Report, words: Words, format: Format): Fact[] {
  const { mailbox, calendar, settings } = report;
  const hours = hoursWords(calendar, words, format);
  return [
    {
      title: words.sources,
      lines: mailbox.sources.map(
        source =>
          `${source.path} (${format.bytes(source.bytes)}, ${words.progress.messages(format.count(source.messages))})`,
      ),
    },
    {
      title: words.whose,
      lines: [
        ...mailbox.identity.map(({ what, because, n }) =>
          words.because(what, words.identity[because], n === null ? null : format.count(n)),
        ),
        words.changeIdentity,
      ],
    },
    {
      title: words.calendar,
      lines: [
        words.calendarIs(hours, calendar.zone, words.holidays(calendar.holidays.length)),
        ...((calendar.own ?? []).length === 0 ? [] : [words.ownCalendars((calendar.own ?? []).join(', '))]),
        words.changeCalendar,
      ],
    },
    {
      title: words.leftOut,
      lines: leftOut(report, words, format),
    },
    {
      title: words.rules,
      lines: [
        words.target(duration(settings.target_seconds)),
        ...(settings.outlier_seconds == null ? [] : [words.outliers(duration(settings.outlier_seconds))]),
        words.idle(format.count(settings.idle_days)),
        words.lists[settings.lists],
      ],
    },
  ];
}

function leftOut(report: Report, words: Words, format: Format): string[] {
  const { skipped, metrics } = report;
  const kinds = metrics.messages_by_kind;
  const reasons = skipped.reasons ?? { unreadable: skipped.messages };
  const automatic = Object.entries(kinds.value).reduce(
    (sum, [kind, n]) => (kind === 'human' ? sum : sum + n),
    0,
  );
  const counted: [number, (n: string) => string][] = [
    ...SKIP_REASONS.map((reason): [number, (n: string) => string] => [
      reasons[reason] ?? 0,
      words.skipped.reasons[reason],
    ]),
    [skipped.undated, words.skipped.undated],
    [skipped.duplicates, words.skipped.duplicates],
    [automatic, words.skipped.kinds],
  ];
  return [
    ...((reasons.unreadable ?? 0) === 0 ? [words.skipped.none] : []),
    ...counted.filter(([n]) => n > 0).map(([n, sentence]) => sentence(format.count(n))),
    ...(report.settings.lists === 'bulk' && kinds.value.bulk * 2 > kinds.n
      ? [words.skipped.lists(format.count(kinds.value.bulk), format.count(kinds.n))]
      : []),
    ...skipped.first
      .slice(0, 10)
      .map(
        ({ source, offset, problem }) =>
          `${words.skipped.at(source, format.count(offset))}: ${PROBLEMS[problem][report.lang]}`,
      ),
  ];
}

/** Problems by how often they were seen. */
export const problemCounts = (report: Report): [Problem, number][] =>
  (Object.entries(report.skipped.problems) as [Problem, number][]).toSorted((a, b) => b[1] - a[1]);
