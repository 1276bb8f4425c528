/** When mail comes and goes. */
import { html } from 'hono/html';
import { columns, overTime, type Series } from './charts.ts';
import { figure, legendOf, type Markup } from './figure.ts';
import { hourGrid } from './hour-grid.ts';
import { bar, type Page, section } from './parts.ts';

export function volume(page: Page): Markup {
  const { report, words } = page;
  const { hour_grid } = report.tables;
  if (report.metrics.messages.n === 0)
    return section('volume', words.sections.volume, html`<p class="card note">${words.empty}</p>`);
  return section(
    'volume',
    words.sections.volume,
    series(page),
    hour_grid.length === 0
      ? ''
      : hourGrid(
          page,
          words.gridTitle(report.zone),
          hour_grid.map(cell => ({ ...cell, value: cell.sent + cell.received })),
        ),
    html`<div class="two">${weekdays(page)}${hours(page)}</div>`,
  );
}

const pairOf = (rows: { sent: number; received: number }[]): Series[] => [
  { colour: 'first', values: rows.map(row => row.received) },
  { colour: 'second', values: rows.map(row => row.sent) },
];
const legend = (page: Page): { colour: 'first' | 'second'; text: string }[] => [
  { colour: 'first', text: page.words.received },
  { colour: 'second', text: page.words.sent },
];

/** Days up to half a year, weeks up to five years, then months: a line with more points than pixels says less. */
function series(page: Page): Markup {
  const { report, words, format, charts } = page;
  const { daily, weekly, monthly } = report.tables;
  const byDay = daily.length <= 186;
  const byWeek = weekly.length <= 260;
  const rows = byDay
    ? daily.map(row => ({ ...row, at: row.day }))
    : byWeek
      ? weekly.map(row => ({ ...row, at: row.week }))
      : monthly.map(row => ({ ...row, at: row.month }));
  if (rows.length < 2) return '';
  const title = byDay ? words.perDay : byWeek ? words.perWeek : words.perMonth;
  const label = rows.length > 100 ? format.month : format.shortDay;
  return figure(charts, words, {
    name: 'series',
    title,
    label: `${title}: ${words.received} ${format.count(report.metrics.messages_received.value ?? 0)}, ${words.sent} ${format.count(report.metrics.messages_sent.value ?? 0)}.`,
    legend: legend(page),
    option: narrow =>
      overTime(
        rows.map(row => label(row.at)),
        pairOf(rows),
        format.count,
        narrow,
      ),
    head: [byDay ? words.day : byWeek ? words.week : words.month, words.received, words.sent],
    rows: rows.map(row => [format.day(row.at), format.count(row.received), format.count(row.sent)]),
  });
}

function weekdays(page: Page): Markup {
  const { report, words, format } = page;
  const rows = report.tables.weekday;
  const most = Math.max(1, ...rows.flatMap(row => [row.sent, row.received]));
  return html`<div class="card"><table class="buckets"><caption>${words.byWeekday}${legendOf(legend(page))}</caption><tbody>${rows.map(
    row =>
      html`<tr><th scope="row">${format.weekday(row.weekday)}</th><td class="bars">${bar(row.received / most)}${bar(row.sent / most, 'second')}</td><td class="number"><span>${format.count(row.received)}</span><span>${format.count(row.sent)}</span></td></tr>`,
  )}</tbody></table></div>`;
}

function hours(page: Page): Markup {
  const { report, words, format, charts } = page;
  const rows = report.tables.hour_of_day;
  if (rows.length === 0) return '';
  return figure(charts, words, {
    name: 'hours',
    title: words.byHour,
    label: words.byHour,
    legend: legend(page),
    half: true,
    option: narrow =>
      columns(
        rows.map(row => String(row.hour).padStart(2, '0')),
        pairOf(rows),
        format.count,
        narrow,
      ),
    head: [words.hour, words.received, words.sent],
    rows: rows.map(row => [format.hour(row.hour), format.count(row.received), format.count(row.sent)]),
  });
}
