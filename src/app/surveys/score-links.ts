/** A question and its scores as links: plain HTML for other sites, whatever their style. */
import { html } from 'hono/html';
import { SCALE_ENDS } from '../../derive/surveys/survey.ts';
import { questionText } from './page.ts';
import type { Survey } from './surveys.ts';
import { SURVEY_WORDS } from './words.data.ts';

/** Each score opens the page with it chosen; nothing is recorded before its button is pressed. */
export function scoreLinks({ questions, settings }: Survey, url: string, company: string): string {
  const [main] = questions;
  const language = settings.languages[0] ?? 'en';
  if (main === undefined) return '';
  const text = questionText(main, language, company);
  const answer = html`<p><a href="${url}" rel="nofollow">${SURVEY_WORDS[language].answer}</a></p>`;
  if (main.ask !== 'score')
    return html`<div class="pulso-survey" lang="${language}"><p>${text}</p>${answer}</div>`.toString();
  const [low, high] = SCALE_ENDS[main.scale];
  const [lowWord, highWord] = SURVEY_WORDS[language].ends[main.scale];
  const scores = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  return html`<form class="pulso-survey" action="${url}" method="get" lang="${language}"><p>${text}</p><p>${scores.map(
    score => html`<button name="score" value="${score}">${score}</button> `,
  )}</p><p><small>${low} = ${lowWord}, ${high} = ${highWord}</small></p></form>`.toString();
}
