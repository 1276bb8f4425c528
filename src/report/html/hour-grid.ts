/** The 7×24 grid: a real table whose cells are coloured by their value. */
import { html } from 'hono/html';
import type { Markup } from './figure.ts';
import type { Page } from './parts.ts';

export interface Cell {
  weekday: number;
  hour: number;
  value: number;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function hourGrid(page: Page, title: string, cells: readonly Cell[]): Markup {
  const { format, words } = page;
  const most = Math.max(1, ...cells.map(cell => cell.value));
  const at = new Map(cells.map(cell => [cell.weekday * 24 + cell.hour, cell.value]));
  const row = (weekday: number): Markup =>
    html`<tr><th scope="row"><abbr title="${format.weekday(weekday)}">${format.shortWeekday(weekday)}</abbr></th>${HOURS.map(
      hour => {
        const value = at.get(weekday * 24 + hour) ?? 0;
        // The square root keeps quiet hours visible beside busy ones.
        const level = Math.round(Math.sqrt(value / most) * 100);
        return html`<td class="${depth(level)}" style="--level:${level}%" title="${format.weekday(weekday)} ${format.hour(hour)}: ${format.count(value)}"><span>${short(value)}</span></td>`;
      },
    )}</tr>`;
  return html`<div class="card"><table class="grid"><caption>${title} <small>${words.gridScale} (${format.count(most)})</small></caption>
<thead><tr><td></td>${HOURS.map(hour => html`<th scope="col" class="${hour % 6 === 0 ? '' : 'between'}">${String(hour).padStart(2, '0')}</th>`)}</tr></thead><tbody>${[1, 2, 3, 4, 5, 6, 7].map(row)}</tbody></table></div>`;
}

/** Where black or white reads better on the cell, in light and in dark (WCAG AA; the colours stand in report.css). */
const depth = (level: number): string => (level > 85 ? 'deep' : level > 70 ? 'mid' : '');

/** At most four characters: 950, 1.2k, 13k. */
function short(value: number): string {
  if (value < 1000) return String(Math.round(value));
  return value < 9950 ? `${(value / 1000).toFixed(1)}k` : `${Math.round(value / 1000)}k`;
}
