/** The report as one HTML file: no script, no request, nothing from outside. */
import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import { formatOf } from '../format.ts';
import { METRIC_IDS } from '../ids.data.ts';
import type { Report } from '../report.ts';
import { safeText } from '../safe-text.ts';
import { wordsOf } from '../words/words.ts';
import { about, definitions } from './about.ts';
import { content } from './content.ts';
import { loadCharts } from './draw.ts';
import { keyFigures, top } from './headline.ts';
import { type Page, popover, trusted } from './parts.ts';
import { people, whenToWrite } from './people.ts';
import { REPORT_POLICY } from './policy.ts';
import { replies } from './replies.ts';
import { volume } from './volume.ts';
import { waiting } from './waiting.ts';

const STYLE = readFileSync(new URL('./report.css', import.meta.url), 'utf8').replace(/\/\*.*?\*\/\n/g, '');
export async function renderHtml(report: Report): Promise<string> {
  const words = wordsOf(report.lang);
  const page: Page = { report, words, format: formatOf(words, report.zone), charts: await loadCharts() };
  const contents = (
    ['replies', 'volume', 'waiting', 'people', 'write', 'content', 'about', 'definitions'] as const
  ).map(id => html`<li><a href="#${id}">${words.sections[id]}</a></li>`);
  const document = await html`<!doctype html>
<html lang="${report.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${REPORT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Pulso ${report.pulso}">
<title>${safeText(report.title)} · ${words.report}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
${top(page)}
<main>
${keyFigures(page)}
<nav aria-label="${words.contents}"><ul>${contents}</ul></nav>
${replies(page)}
${volume(page)}
${waiting(page)}
${people(page)}
${whenToWrite(page)}
${content(page)}
${about(page)}
${definitions(page)}
</main>
<footer><p>${words.by} ${report.pulso} · ${page.format.instant(report.generated_at)}</p><p>${words.privacy}</p></footer>
${METRIC_IDS.map(id => popover(page, id))}
</body>
</html>
`;
  return document.toString();
}
