/** Pieces that several sections of the page are made of. */
import { html, raw } from 'hono/html';
import { duration, workDuration } from '../duration.ts';
import type { Format } from '../format.ts';
import type { MetricId } from '../ids.data.ts';
import type { Report } from '../report.ts';
import type { Words } from '../words/words.ts';
import type { Charts, Markup } from './figure.ts';

export interface Page {
  report: Report;
  words: Words;
  format: Format;
  charts: Charts;
}

export const time = (seconds: number | null): string => (seconds === null ? '–' : duration(seconds));

export const workTime = (seconds: number | null): string => (seconds === null ? '–' : workDuration(seconds));

export const section = (id: string, title: string, ...content: unknown[]): Markup =>
  html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;

/** A share (0–1) as a length; a number of ours, never text. */
export const bar = (share: number, colour: 'first' | 'second' = 'first'): Markup =>
  share <= 0
    ? ''
    : html`<span class="bar ${colour}" style="--share:${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%"></span>`;

export interface Column<Row> {
  title: string;
  kind?: 'name' | 'number' | 'bar' | 'text' | 'extra';
  cell(row: Row): unknown;
}

/** A table people read: the first column names the row. Hidden on a phone: columns of kind `text` and `extra`. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  empty: string,
): Markup {
  if (rows.length === 0) return html`<div class="card"><h3>${caption}</h3><p class="note">${empty}</p></div>`;
  const head = columns.map(
    column => html`<th scope="col" class="${column.kind ?? 'number'}">${column.title}</th>`,
  );
  const body = rows.map(
    row =>
      html`<tr>${columns.map((column, index) =>
        index === 0
          ? html`<th scope="row" class="${column.kind ?? 'name'}">${column.cell(row)}</th>`
          : html`<td class="${column.kind ?? 'number'}">${column.cell(row)}</td>`,
      )}</tr>`,
  );
  return html`<div class="card"><table class="rows"><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** A button that opens what the number means, without script (HTML popover). */
export function definition(page: Page, id: MetricId): Markup {
  const { words } = page;
  return html`<button type="button" class="ask" popovertarget="what-${id}" aria-label="${words.definition}: ${words.labels[id]}">?</button>`;
}

/** The words behind the button; written once for each number. */
export function definitionBody(page: Page, id: MetricId): Markup {
  const { report, words, format } = page;
  const entry = report.definitions[id];
  const metric = report.metrics[id];
  const excluded = Object.entries(metric.excluded).filter(([, n]) => n > 0);
  const left = excluded
    .map(
      ([why, n]) =>
        `${why in words.kinds ? words.kinds[why as keyof typeof words.kinds] : why} ${format.count(n)}`,
    )
    .join(', ');
  return html`${entry === undefined ? '' : html`<p>${entry.question}</p><p>${entry.formula}</p>`}
${metric.reason === undefined ? '' : html`<p>${metric.reason}</p>`}<p class="note">${words.n(format.count(metric.n))}${left === '' ? '' : html` · ${words.excludes(left)}`}${entry === undefined ? '' : html` · METRICS ${entry.source}`} · <code>${id}</code></p>`;
}

export const popover = (page: Page, id: MetricId): Markup =>
  html`<div popover id="what-${id}" class="what"><h3>${page.words.labels[id]}</h3>${definitionBody(page, id)}</div>`;

export const trusted = raw;
