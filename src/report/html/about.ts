/** What was counted and what was not, and what each number means. */
import { html } from 'hono/html';
import { PROBLEMS } from '../../mail/problems.data.ts';
import { aboutFacts, problemCounts } from '../about-facts.ts';
import { METRIC_IDS } from '../ids.data.ts';
import { safeText } from '../safe-text.ts';
import { type Markup, plainTable } from './figure.ts';
import { definitionBody, type Page, section } from './parts.ts';

export function about(page: Page): Markup {
  const { words, report, format } = page;
  const problems = problemCounts(report);
  return section(
    'about',
    words.sections.about,
    html`<div class="card"><dl class="about">${aboutFacts(report, words, format).map(
      fact =>
        html`<div><dt>${fact.title}</dt><dd>${fact.lines.map(text => html`<p><bdi>${safeText(text)}</bdi></p>`)}</dd></div>`,
    )}</dl>${
      problems.length === 0
        ? ''
        : html`<details class="numbers"><summary>${words.skipped.problems}</summary>${plainTable(
            words.skipped.problems,
            [words.type, words.messagesColumn],
            problems.map(([problem, n]) => [PROBLEMS[problem][report.lang], format.count(n)]),
          )}</details>`
    }</div>`,
  );
}

export function definitions(page: Page): Markup {
  const { words, report, format } = page;
  return section(
    'definitions',
    words.sections.definitions,
    html`<div class="card"><dl class="definitions">${METRIC_IDS.map(id => {
      const { value, unit } = report.metrics[id];
      return html`<div><dt>${words.labels[id]} ${typeof value === 'object' && value !== null ? '' : html`<b>${format.value(value, unit)}</b>`}</dt><dd>${definitionBody(page, id)}</dd></div>`;
    })}</dl></div>`,
  );
}
