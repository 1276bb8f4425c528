/** A chart with its caption and, behind it, its numbers. Drawn twice: for a wide page and for a phone. */
import { html, raw } from 'hono/html';
import type { Words } from '../words/words.ts';
import { draw, type loadCharts } from './draw.ts';

export type Markup = ReturnType<typeof html> | '';
export type Charts = Awaited<ReturnType<typeof loadCharts>>;

export interface Chart {
  name: string;
  title: string;
  /** What the picture shows, in one sentence. */
  label: string;
  option(narrow: boolean): Record<string, unknown>;
  legend?: { colour: 'first' | 'second' | 'target'; text: string }[];
  head: string[];
  rows: (string | number)[][];
  /** Takes half of a wide page. */
  half?: boolean;
  /** In pixels of the wide drawing. */
  height?: number;
  note?: string;
}

export function figure(charts: Charts, words: Words, chart: Chart): Markup {
  const {
    name,
    title,
    label,
    option,
    legend = [],
    head,
    rows,
    half = false,
    height = half ? 290 : 240,
    note,
  } = chart;
  const wide = draw(charts, `${name}-w`, label, option(half), { width: half ? 460 : 960, height });
  const narrow = draw(charts, `${name}-n`, label, option(true), { width: 350, height: 210 });
  return html`<figure class="chart">
<figcaption><h3>${title}</h3>${legendOf(legend)}</figcaption>
<div class="wide">${raw(wide)}</div><div class="narrow">${raw(narrow)}</div>
${note === undefined ? '' : html`<p class="note">${note}</p>`}
<details class="numbers"><summary>${words.showTable}</summary>${plainTable(title, head, rows)}</details>
</figure>`;
}

export const legendOf = (legend: NonNullable<Chart['legend']>): Markup =>
  legend.length === 0
    ? ''
    : html`<p class="legend">${legend.map(({ colour, text }) => html`<span class="key ${colour}">${text}</span>`)}</p>`;

/** First column is the row's heading, the others are numbers. */
export function plainTable(caption: string, head: string[], rows: (string | number)[][]): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="plain"><caption>${caption}</caption><thead><tr>${head.map(cell => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map(([first = '', ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map(cell => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}
