/** The report as text for a terminal. */
import { formatOf } from '../format.ts';
import type { Report } from '../report.ts';
import { wordsOf } from '../words/words.ts';
import { about } from './about.ts';
import { content } from './content.ts';
import { header } from './header.ts';
import type { Page } from './page.ts';
import { paintWith } from './paint.ts';
import { people } from './people.ts';
import { replies } from './replies.ts';
import { volume } from './volume.ts';
import { waiting } from './waiting.ts';

/** `columns` of the terminal; the page is between 80 and 120 wide. Every line ends in a line feed. */
export function renderTerminal(report: Report, options: { columns: number; colour: boolean }): string {
  const words = wordsOf(report.lang);
  const page: Page = {
    report,
    words,
    format: formatOf(words, report.zone),
    paint: paintWith(options.colour),
    columns: Math.min(120, Math.max(80, options.columns)),
  };
  const parts = [header, replies, volume, waiting, people, content, about];
  return parts
    .flatMap(part => part(page))
    .map(({ text }) => `${text.trimEnd()}\n`)
    .join('');
}
