/** Who waits, and how the backlog went. */
import { html } from 'hono/html';
import { duration, durationRange } from '../duration.ts';
import { safeText } from '../safe-text.ts';
import type { Conversation } from '../tables.schema.ts';
import { overTime } from './charts.ts';
import { figure, type Markup } from './figure.ts';
import { bar, type Page, section, table, workTime } from './parts.ts';

export const who = (row: Pick<Conversation, 'name' | 'address'>): Markup =>
  row.name !== null && row.name !== ''
    ? html`<bdi title="${safeText(row.address ?? '')}">${safeText(row.name)}</bdi>`
    : html`<bdi>${safeText(row.address ?? '–')}</bdi>`;

export const subjectOf = (page: Page, row: Conversation): Markup =>
  html`<bdi class="subject">${row.subject === null ? '–' : safeText(row.subject).trim() || page.words.noSubject}</bdi>`;

export function waiting(page: Page): Markup {
  const { words, report } = page;
  if (report.metrics.awaiting_us.value === 0)
    return section(
      'waiting',
      words.sections.waiting,
      html`<p class="card calm">${words.headline.nobodyWaiting}</p>`,
    );
  return section(
    'waiting',
    words.sections.waiting,
    report.as_of === undefined
      ? ''
      : html`<p class="note">${words.asOf(page.format.instant(report.as_of))}</p>`,
    list(page),
    html`<div class="two">${ages(page)}${backlog(page)}</div>`,
  );
}

function list(page: Page): Markup {
  const { words, report, format } = page;
  return table(
    words.longestWaiting,
    [
      { title: words.who, cell: row => who(row) },
      { title: words.subject, kind: 'text', cell: row => subjectOf(page, row) },
      {
        title: words.since,
        kind: 'text',
        cell: row => html`<span class="nowrap">${format.instant(row.waiting_since)}</span>`,
      },
      {
        title: words.waitingFor,
        cell: row =>
          html`<strong class="${row.waiting_seconds >= 86_400 ? 'bad' : ''}">${duration(row.waiting_seconds)}</strong>`,
      },
      { title: words.business, cell: row => workTime(row.waiting_business_seconds) },
    ],
    report.tables.waiting.slice(0, 15),
    words.empty,
  );
}

function ages(page: Page): Markup {
  const { words, report, format } = page;
  const rows = report.tables.backlog_age;
  const most = Math.max(1, ...rows.map(row => row.conversations));
  return table(
    words.backlogAge,
    [
      { title: words.age, cell: row => durationRange(row.from, row.to) },
      { title: words.share, kind: 'bar', cell: row => bar(row.conversations / most) },
      { title: words.conversationsColumn, cell: row => format.count(row.conversations) },
    ],
    rows,
    words.empty,
  );
}

function backlog(page: Page): Markup {
  const { words, report, format, charts } = page;
  const rows = thinned(report.tables.backlog);
  if (rows.length < 2) return '';
  return figure(charts, words, {
    name: 'backlog',
    title: words.backlogTitle,
    label: words.backlogTitle,
    half: true,
    option: narrow =>
      overTime(
        rows.map(row => (rows.length > 200 ? format.month : format.shortDay)(row.day)),
        [{ colour: 'first', values: rows.map(row => row.awaiting_us) }],
        format.count,
        narrow,
      ),
    head: [words.day, words.conversationsColumn],
    rows: rows.map(row => [format.day(row.day), format.count(row.awaiting_us)]),
  });
}

/** At most some four hundred points, the last day always among them. */
function thinned<Row>(rows: Row[]): Row[] {
  const step = Math.ceil(rows.length / 400);
  return rows.filter((_, index) => (rows.length - 1 - index) % step === 0);
}
