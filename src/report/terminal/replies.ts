/** How fast people are answered: elapsed and business time side by side, distribution, share answered. */
import { duration, durationRange } from '../duration.ts';
import { REPLY_IDS } from '../ids.data.ts';
import type { Durations } from '../metrics.schema.ts';
import { bar, sparkline, squeeze } from './bars.ts';
import { blank, heading, type Line, line, note, type Page, pair, subtitle } from './page.ts';
import { pad } from './text-width.ts';

const time = (seconds: number | null): string => (seconds === null ? '–' : duration(seconds));

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
    ...note(page, words.answeredWithinNote),
    ...(trend.filter(value => value !== null).length > 1
      ? [blank, subtitle(page, words.trendTitle), line(paint, ['first', sparkline(trend)])]
      : []),
  ];
}

function times(page: Page): Line[] {
  const { words, format, paint, report } = page;
  const target = duration(report.settings.target_seconds);
  const label = 22;
  const group = Math.floor((page.columns - label - 8) / 2);
  const cell = Math.floor(group / 3);
  const three = (a: string, b: string, c: string): string =>
    `${[a, b, c].map(text => pad(text, cell - 1, 'right')).join(' ')} `;
  const block = (durations: Durations): string =>
    three(
      time(durations.value),
      time(durations.p90),
      durations.within_target?.share == null ? '–' : format.percent(durations.within_target.share),
    );
  const head = three(words.median, words.p90, words.within(target));
  return [
    line(paint, pad('', label), ['first', pad(words.elapsed, cell * 3 - 1, 'right')], ' ', [
      'second',
      pad(words.business, cell * 3 - 1, 'right'),
    ]),
    line(paint, pad('', label), ['dim', head], ['dim', head], ['dim', pad('n', 8, 'right')]),
    ...REPLY_IDS.map(id => {
      const metric = report.metrics[id];
      return line(
        paint,
        pad(words.labels[id], label),
        ['strong', block(metric)],
        ['strong', block(metric.business)],
        ['dim', pad(format.count(metric.n), 8, 'right')],
      );
    }),
  ];
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
