/** What was counted and what was not; whose mailbox it is taken to be; which hours count as working time. */
import { aboutFacts } from '../about-facts.ts';
import { safeText } from '../safe-text.ts';
import { heading, type Line, line, type Page } from './page.ts';
import { pad, textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

export function about(page: Page): Line[] {
  const { words, report, format, paint } = page;
  const facts = aboutFacts(report, words, format);
  const label = Math.max(18, ...facts.map(fact => textWidth(fact.title))) + 2;
  return [
    ...heading(page, words.sections.about),
    ...facts.flatMap(fact =>
      fact.lines
        .flatMap(text => wrap(safeText(text), page.columns - label))
        .map((text, index) => line(paint, ['dim', pad(index === 0 ? fact.title : '', label)], text)),
    ),
    line(paint, ''),
    line(paint, ['dim', `${words.by} ${report.pulso} · ${format.instant(report.generated_at)}`]),
  ];
}
