/** How fast people are answered. */
import { html } from 'hono/html';
import { duration, durationRange } from '../duration.ts';
import { REPLY_IDS } from '../ids.data.ts';
import type { Durations } from '../metrics.schema.ts';
import { overTime, survival, timeAxis } from './charts.ts';
import { figure, legendOf, type Markup } from './figure.ts';
import { bar, definition, type Page, section, table, time, workTime } from './parts.ts';

/** Two years of questions fit on a page; the table of the JSON and CSV has them all. */
const MONTHS = 24;

export function replies(page: Page): Markup {
  return section(
    'replies',
    page.words.sections.replies,
    html`<div class="pairs">${REPLY_IDS.map(id => oneClock(page, id))}</div>`,
    html`<div class="two">${buckets(page)}${answered(page)}</div>`,
    survivalChart(page),
    trend(page),
    asked(page),
  );
}

function oneClock(page: Page, id: (typeof REPLY_IDS)[number]): Markup {
  const { report, words, format } = page;
  const metric = report.metrics[id];
  const row = (title: string, cell: (values: Durations, told: typeof time) => string): Markup =>
    html`<tr><th scope="row">${title}</th><td>${cell(metric, time)}</td><td>${cell(metric.business, workTime)}</td></tr>`;
  const within = (values: Durations): string => {
    const share = values.within_target?.share ?? null;
    return share === null ? '–' : format.percent(share);
  };
  return html`<article class="card clock"><h3>${words.labels[id]} ${definition(page, id)}</h3>
<table><caption class="unseen">${words.labels[id]}</caption><thead><tr><td></td><th scope="col" class="key first">${words.elapsed}</th><th scope="col" class="key second">${words.business}</th></tr></thead>
<tbody>${row(words.median, (values, told) => told(values.value))}${row(words.p90, (values, told) => told(values.p90))}${row(words.mean, (values, told) => told(values.mean))}${row(words.within(duration(report.settings.target_seconds)), within)}</tbody></table>
<p class="note">${words.n(format.count(metric.n))}</p></article>`;
}

function buckets(page: Page): Markup {
  const { report, words, format } = page;
  const { first_reply_time: first } = report.metrics;
  const most = Math.max(
    0.01,
    ...[...first.buckets, ...first.business.buckets].map(bucket => bucket.share ?? 0),
  );
  const target = report.settings.target_seconds;
  const lastInside = first.buckets.findLastIndex(bucket => bucket.to !== null && bucket.to <= target);
  const percent = (share: number | null): string => (share === null ? '–' : format.percent(share));
  return html`<div class="card"><table class="buckets"><caption>${words.bucketsTitle}${legendOf([
    { colour: 'first', text: words.elapsed },
    { colour: 'second', text: words.business },
    { colour: 'target', text: words.target(duration(target)) },
  ])}</caption><thead class="unseen"><tr><th scope="col">${words.time}</th><th scope="col">${words.share}</th><th scope="col">${words.elapsed} / ${words.business}</th></tr></thead><tbody>${first.buckets.map(
    (bucket, index) => {
      const business = first.business.buckets[index]?.share ?? null;
      return html`<tr class="${index === lastInside ? 'target' : ''}"><th scope="row">${durationRange(bucket.from, bucket.to)}</th>
<td class="bars">${bar((bucket.share ?? 0) / most)}${bar((business ?? 0) / most, 'second')}</td>
<td class="number"><span>${percent(bucket.share)}</span><span>${percent(business)}</span></td></tr>`;
    },
  )}</tbody></table></div>`;
}

function answered(page: Page): Markup {
  const { report, words, format } = page;
  if (report.tables.answered_within.every(row => row.share === null))
    return html`<div class="card"><h3>${words.answeredWithin}</h3><p class="note">${words.empty}</p></div>`;
  return html`<div class="card"><table class="rows within"><caption>${words.answeredWithin}</caption><tbody>${report.tables.answered_within.map(
    row =>
      html`<tr><th scope="row">${duration(row.seconds)}</th><td class="bar">${bar(row.share ?? 0)}</td><td class="number"><strong>${row.share === null ? '–' : format.percent(row.share)}</strong></td></tr>`,
  )}</tbody></table><p class="note">${words.answeredWithinNote} ${words.n(format.count(report.tables.answered_within[0]?.n ?? 0))}</p></div>`;
}

function survivalChart(page: Page): Markup {
  const { report, words, format, charts } = page;
  const steps = report.tables.kaplan_meier.filter(step => step.share !== null);
  if (steps.length < 2) return '';
  const target = report.settings.target_seconds;
  const named = report.tables.answered_within
    .filter(row => row.share !== null)
    .map(row => `${duration(row.seconds)}: ${format.percent(row.share ?? 0)}`);
  return figure(charts, words, {
    name: 'survival',
    title: words.survivalTitle,
    label: `${words.survivalTitle}. ${named.join(', ')}.`,
    option: narrow =>
      survival(
        steps.map(step => [step.seconds, step.share]),
        target,
        words.target(duration(target)),
        format.percent,
        narrow,
      ),
    head: [words.time, words.share, 'n'],
    rows: steps.map(step => [duration(step.seconds), format.percent(step.share ?? 0), format.count(step.n)]),
    note: words.answeredWithinNote,
  });
}

/** METRICS §4, the cohort view: a slow month shows here, also while its questions are still open. */
function asked({ report, words, format }: Page): Markup {
  const months = report.tables.asked.slice(-MONTHS);
  return table(
    words.askedTitle,
    [
      { title: words.month, cell: row => format.month(row.month) },
      { title: words.asked, cell: row => format.count(row.asked) },
      { title: words.answeredColumn, kind: 'extra', cell: row => format.count(row.answered) },
      { title: words.closed, kind: 'extra', cell: row => format.count(row.closed) },
      { title: words.stillOpen, cell: row => format.count(row.open) },
      {
        title: words.answeredInADay,
        cell: row =>
          html`<strong>${row.answered_within_1d === null ? '–' : format.percent(row.answered_within_1d)}</strong>`,
      },
    ],
    months,
    words.empty,
  );
}

function trend(page: Page): Markup {
  const { report, words, format, charts } = page;
  const weeks = report.tables.weekly;
  if (weeks.filter(week => week.first_reply_median !== null).length < 2) return '';
  return figure(charts, words, {
    name: 'trend',
    title: words.trendTitle,
    label: words.trendTitle,
    height: 200,
    option: narrow =>
      overTime(
        weeks.map(week => format.shortDay(week.week)),
        [{ colour: 'first', values: weeks.map(week => week.first_reply_median) }],
        duration,
        narrow,
        timeAxis(weeks.map(week => week.first_reply_median)),
      ),
    head: [words.week, words.median, words.repliesColumn],
    rows: weeks.map(week => [
      format.day(week.week),
      time(week.first_reply_median),
      format.count(week.replies),
    ]),
  });
}
