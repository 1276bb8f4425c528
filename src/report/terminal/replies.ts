/** How fast people are answered: elapsed and business time side by side, distribution, share answered. */
import { duration, durationRange, workDuration } from '../duration.ts';
import { REPLY_IDS, type ReplyId } from '../ids.data.ts';
import type { Durations } from '../metrics.schema.ts';
import type { Tables } from '../tables.schema.ts';
import { bar, sparkline, squeeze } from './bars.ts';
import { blank, heading, type Line, line, note, type Page, pair, subtitle, table } from './page.ts';
import type { Tone } from './paint.ts';
import { pad, textWidth } from './text-width.ts';

type Asked = Tables['asked'][number];

const time = (seconds: number | null): string => (seconds === null ? '–' : duration(seconds));
const workTime = (seconds: number | null): string => (seconds === null ? '–' : workDuration(seconds));

export function replies(page: Page): Line[] {
  const { words, report, paint } = page;
  const first = report.metrics.first_reply_time;
  const trend = squeeze(
    report.tables.weekly.map(row => row.first_reply_median),
    60,
    'mean',
  );
  return [
    ...heading(page, words.sections.replies),
    ...times(page),
    blank,
    subtitle(page, words.bucketsTitle),
    ...pair(
      page,
      columns => buckets(page, first, words.elapsed, columns),
      columns => buckets(page, first.business, words.business, columns),
    ),
    blank,
    subtitle(page, words.answeredWithin),
    ...answeredWithin(page),
    ...note(
      page,
      `${words.answeredWithinNote} ${words.n(page.format.count(report.tables.answered_within[0]?.n ?? 0))}`,
    ),
    ...(trend.filter(value => value !== null).length > 1
      ? [blank, subtitle(page, words.trendTitle), line(paint, ['first', sparkline(trend)])]
      : []),
    ...(report.tables.asked.length > 0 ? [blank, subtitle(page, words.askedTitle), ...asked(page)] : []),
  ];
}

interface Side {
  values: Durations;
  title: string;
  tone: 'first' | 'second';
  time(seconds: number | null): string;
}

const CELLS = [12, 12, 11];
const three = (texts: readonly string[]): string =>
  texts.map((text, index) => pad(text, CELLS[index] ?? 11, 'right')).join('');

/** Elapsed and business side by side; on a narrow page one below the other. */
function times(page: Page): Line[] {
  const { words, format, paint, report } = page;
  const head = three([words.median, words.p90, words.within(duration(report.settings.target_seconds))]);
  const sidesOf = (id: ReplyId): [Side, Side] => {
    const metric = report.metrics[id];
    return [
      { values: metric, title: words.elapsed, tone: 'first', time },
      { values: metric.business, title: words.business, tone: 'second', time: workTime },
    ];
  };
  const cells = ({ values, time: told }: Side): string => {
    const share = values.within_target?.share ?? null;
    return three([told(values.value), told(values.p90), share === null ? '–' : format.percent(share)]);
  };
  const n = (id: ReplyId): [Tone, string] => ['dim', pad(format.count(report.metrics[id].n), 8, 'right')];
  if (page.columns < 98) {
    return [
      line(paint, pad('', 38), ['dim', head], ['dim', pad('n', 6, 'right')]),
      ...REPLY_IDS.flatMap(id =>
        sidesOf(id).map((side, index) =>
          line(
            paint,
            pad(index === 0 ? words.labels[id] : '', 21),
            [side.tone, pad(side.title, 17)],
            ['strong', cells(side)],
            ...(index === 0
              ? [['dim', pad(format.count(side.values.n), 6, 'right')] satisfies [Tone, string]]
              : []),
          ),
        ),
      ),
    ];
  }
  const [elapsed, business] = sidesOf('first_reply_time');
  return [
    line(
      paint,
      pad('', 20),
      [elapsed.tone, pad(elapsed.title, 35, 'right')],
      [business.tone, pad(business.title, 35, 'right')],
    ),
    line(paint, pad('', 20), ['dim', head], ['dim', head], ['dim', pad('n', 8, 'right')]),
    ...REPLY_IDS.map(id => {
      const [left, right] = sidesOf(id);
      return line(paint, pad(words.labels[id], 20), ['strong', cells(left)], ['strong', cells(right)], n(id));
    }),
  ];
}

const MONTHS = 12;

/** A column is as wide as its title and a gap, and as a number of six digits. */
const roomFor = (title: string): number => Math.max(textWidth(title) + 2, 9);

/** METRICS §4, the cohort view. */
function asked(page: Page): Line[] {
  const { words, format, report } = page;
  const number = (title: string, of: (row: Asked) => number) => ({
    title,
    width: roomFor(title),
    align: 'right' as const,
    text: (row: Asked) => format.count(of(row)),
  });
  return table(
    page,
    [
      { title: words.month, text: row => format.month(row.month) },
      number(words.asked, row => row.asked),
      number(words.answeredColumn, row => row.answered),
      number(words.closed, row => row.closed),
      number(words.stillOpen, row => row.open),
      {
        title: words.answeredInADay,
        width: roomFor(words.answeredInADay),
        align: 'right',
        tone: 'strong',
        text: row => (row.answered_within_1d === null ? '–' : format.percent(row.answered_within_1d)),
      },
    ],
    report.tables.asked.slice(-MONTHS),
    page.columns,
  );
}

function buckets(page: Page, durations: Durations, title: string, columns: number): Line[] {
  const { format, paint } = page;
  const tone = title === page.words.business ? 'second' : 'first';
  const top = Math.max(...durations.buckets.map(bucket => bucket.share ?? 0), 0.01);
  const room = columns - 16 - 17;
  return [
    line(paint, [tone, title], ['dim', `  ${page.words.n(format.count(durations.n))}`]),
    ...durations.buckets.map(bucket =>
      line(
        paint,
        pad(durationRange(bucket.from, bucket.to), 15),
        ' ',
        [tone, pad(bar((bucket.share ?? 0) / top, room), room)],
        ' ',
        pad(bucket.share === null ? '–' : format.percent(bucket.share), 7, 'right'),
        ['dim', pad(format.count(bucket.n), 8, 'right')],
      ),
    ),
  ];
}

function answeredWithin(page: Page): Line[] {
  const { format, paint, report } = page;
  const room = Math.min(50, page.columns - 30);
  return report.tables.answered_within.map(row =>
    line(
      paint,
      pad(duration(row.seconds), 15),
      ' ',
      ['good', pad(bar(row.share ?? 0, room), room)],
      ' ',
      pad(row.share === null ? '–' : format.percent(row.share), 7, 'right'),
    ),
  );
}
