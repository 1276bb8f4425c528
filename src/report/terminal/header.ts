/** Title, range, what to know first, and the key figures. */

import { safeText } from '../safe-text.ts';
import { changeWords, headline, KEY_FIGURES, rangeWords, toneOfChange } from '../sentences.ts';
import { beside, blank, type Line, line, type Page } from './page.ts';
import { cut } from './text-width.ts';
import { wrap } from './wrap.ts';

export function header(page: Page): Line[] {
  const { report, words, format, paint, columns } = page;
  const range = `${rangeWords(report.range, words, format)} · ${words.days(format.count(report.range.days))} · ${report.zone}`;
  return [
    blank,
    line(paint, ['dim', words.report]),
    line(paint, ['strong', cut(safeText(report.title), columns)]),
    line(paint, ['dim', range]),
    blank,
    ...wrap(headline(report, words, format).join(' '), columns).map(text => line(paint, text)),
    blank,
    ...figures(page),
    ...(report.previous_range === null
      ? []
      : [
          blank,
          line(paint, ['dim', words.changeTo.versus(rangeWords(report.previous_range, words, format))]),
        ]),
  ];
}

function figures(page: Page): Line[] {
  const perRow = 4;
  const cell = Math.floor(page.columns / perRow);
  const rows: Line[] = [];
  for (let at = 0; at < KEY_FIGURES.length; at += perRow) {
    const blocks = KEY_FIGURES.slice(at, at + perRow).map(id => figure(page, id, cell - 2));
    if (at > 0) rows.push(blank);
    rows.push(
      ...blocks.reduce<Line[]>(
        (left, block, index) => (index === 0 ? block : beside(left, block, index * cell)),
        [],
      ),
    );
  }
  return rows;
}

function figure(page: Page, id: (typeof KEY_FIGURES)[number], columns: number): Line[] {
  const { report, words, format, paint } = page;
  const measure = report.metrics[id];
  const change = measure.previous?.change;
  const tone = toneOfChange(report, id, change);
  const arrow =
    change === null || change === undefined
      ? ''
      : ` ${change > 0.005 ? '▲' : change < -0.005 ? '▼' : '='} ${changeWords(report, id, words, format) ?? ''}`;
  return [
    line(paint, ['dim', cut(words.labels[id], columns)]),
    line(
      paint,
      ['strong', format.value(measure.value, measure.unit)],
      [tone === 'neutral' ? 'dim' : tone, arrow],
    ),
  ];
}
