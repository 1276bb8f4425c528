/** Title, what to know first, and the key figures. */
import { html } from 'hono/html';
import { safeText } from '../safe-text.ts';
import { changeWords, headline, KEY_FIGURES, rangeWords, toneOfChange } from '../sentences.ts';
import type { Markup } from './figure.ts';
import { definition, type Page, trusted } from './parts.ts';

const PULSE =
  '<svg class="mark" viewBox="0 0 32 20" width="32" height="20" aria-hidden="true"><path d="M1 11h7l3-8 5 15 4-10 2 3h9" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>';

export function top(page: Page): Markup {
  const { report, words, format } = page;
  return html`<header class="top">
<p class="brand">${trusted(PULSE)}Pulso <span>· ${words.report}</span></p>
<h1>${breakable(safeText(report.title))}</h1>
<p class="range">${rangeWords(report.range, words, format)} <span>· ${words.days(format.count(report.range.days))} · ${report.zone}</span></p>
<p class="lead">${headline(report, words, format).join(' ')}</p>
</header>`;
}

/** An address may break before its `@`, rather than anywhere. */
const breakable = (title: string): Markup =>
  html`${title.split('@').map((part, index) => (index === 0 ? part : html`<wbr>@${part}`))}`;

export function keyFigures(page: Page): Markup {
  const { report, words, format } = page;
  const versus =
    report.previous_range === null
      ? words.changeTo.none
      : words.changeTo.versus(rangeWords(report.previous_range, words, format));
  return html`<section class="figures" aria-label="${words.contents}"><dl>${KEY_FIGURES.map(id => keyFigure(page, id))}</dl><p class="note">${versus}</p></section>`;
}

function keyFigure(page: Page, id: (typeof KEY_FIGURES)[number]): Markup {
  const { report, words, format } = page;
  const metric = report.metrics[id];
  const change = metric.previous?.change;
  const tone = toneOfChange(report, id, change);
  const arrow =
    change === undefined || change === null || Math.abs(change) < 0.005 ? '' : change > 0 ? '▲ ' : '▼ ';
  const changed =
    change === undefined || change === null
      ? ''
      : html`<span class="change ${tone}">${arrow}${changeWords(report, id, words, format) ?? ''}</span>`;
  return html`<div class="figure"><dt>${words.labels[id]} ${definition(page, id)}</dt>
<dd><strong>${format.value(metric.value, metric.unit)}</strong> ${changed}</dd>
<dd class="note">${words.n(format.count(metric.n))}</dd></div>`;
}
