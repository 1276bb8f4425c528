/** The mail that asks: the question, its scores as links, and how to get no more of them. Works in plain text. */
import { html } from 'hono/html';
import { SCALE_ENDS, type SurveyLanguage } from '../../derive/surveys/survey.ts';
import { foot, mailFrame } from '../../report/email/frame.ts';
import { block, button, table, text } from '../../report/email/parts.ts';
import { LIGHT } from '../../report/email/theme.data.ts';
import { questionText } from './page.ts';
import { textIn } from './survey-body.ts';
import type { Survey } from './surveys.ts';
import { SURVEY_WORDS } from './words.data.ts';

export interface SurveyMail {
  survey: Pick<Survey, 'questions' | 'settings' | 'anonymous'>;
  company: string;
  language: SurveyLanguage;
  /** Of the page; `?score=` chooses one. */
  url: string;
  stopUrl: string;
  reminder: boolean;
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

export function surveyMail(mail: SurveyMail): RenderedMail {
  const { survey, company, language, reminder } = mail;
  const words = SURVEY_WORDS[language];
  const [main] = survey.questions;
  const question = main === undefined ? company : questionText(main, language, company);
  const own = textIn(survey.settings.subject, language) ?? question;
  const subject = reminder ? `${words.reminder}: ${own}` : own;
  return { subject, html: asHtml(mail, subject, question), text: asText(mail, question) };
}

interface Scored {
  score: number;
  href: string;
}

function scoresOf({ survey: { questions }, url }: SurveyMail): Scored[] {
  const [main] = questions;
  if (main?.ask !== 'score') return [];
  const [low, high] = SCALE_ENDS[main.scale];
  return Array.from({ length: high - low + 1 }, (_, i) => ({
    score: low + i,
    href: `${url}?score=${low + i}`,
  }));
}

function endsOf({ survey: { questions }, language }: SurveyMail): readonly [string, string] | null {
  const [main] = questions;
  if (main?.ask !== 'score') return null;
  const [low, high] = SCALE_ENDS[main.scale];
  const [lowWord, highWord] = SURVEY_WORDS[language].ends[main.scale];
  return [`${low} = ${lowWord}`, `${high} = ${highWord}`];
}

const introOf = ({ survey, language }: SurveyMail): string =>
  textIn(survey.settings.intro, language) ?? SURVEY_WORDS[language].intro;

function asHtml(mail: SurveyMail, subject: string, question: string): string {
  const { survey, company, language, url, stopUrl } = mail;
  const words = SURVEY_WORDS[language];
  const scores = scoresOf(mail);
  const ends = endsOf(mail);
  const cells = scores.map(
    ({ score, href }) =>
      html`<td align="center" width="${Math.floor(100 / scores.length)}%" style="padding:0 2px"><a class="tint first" href="${href}" style="display:block;padding:10px 0;border-radius:8px;background:${LIGHT.tint};${text(16, 'first', 'font-weight:600;')}">${score}</a></td>`,
  );
  const row = html`${table(html`<tr>${cells}</tr>`)}${ends === null ? '' : table(html`<tr><td class="muted" align="left" style="padding-top:6px;${text(12, 'muted')}">${ends[0]}</td><td class="muted" align="right" style="padding-top:6px;${text(12, 'muted')}">${ends[1]}</td></tr>`)}`;
  return mailFrame(
    { lang: language, title: subject },
    html`${block(html`<p class="first" style="margin:0;${text(13, 'first', 'font-weight:600;')}">${company}</p>`, '26px 32px 6px')}
${block(html`<p class="muted" style="margin:0;${text(15, 'muted')}">${introOf(mail)}</p>`, '4px 32px')}
${block(html`<h1 class="ink title" style="margin:0;${text(20, 'ink', 'font-weight:600;')}">${question}</h1>`, '8px 32px 14px')}
${block(scores.length === 0 ? button(url, words.answer) : row, '0 32px 26px')}
${survey.anonymous ? block(html`<p class="muted" style="margin:0;${text(13, 'muted')}">${words.anonymous}</p>`, '0 32px 20px') : ''}
${foot(html`<p class="muted" style="margin:0;${text(12, 'muted')}">${words.why(company)} <a class="muted" href="${stopUrl}" style="${text(12, 'muted', 'text-decoration:underline;')}">${words.stop}</a></p>`)}`,
  );
}

function asText(mail: SurveyMail, question: string): string {
  const { survey, company, language, url, stopUrl } = mail;
  const words = SURVEY_WORDS[language];
  const scores = scoresOf(mail);
  const ends = endsOf(mail);
  const list = scores.map(({ score, href }) => `${String(score).padStart(2)}: ${href}`).join('\n');
  return [
    company,
    introOf(mail),
    question,
    ...(ends === null ? [] : [ends.join(', ')]),
    scores.length === 0 ? `${words.answer}: ${url}` : list,
    ...(survey.anonymous ? [words.anonymous] : []),
    `-- \n${words.why(company)}\n${words.stop}: ${stopUrl}`,
  ]
    .join('\n\n')
    .concat('\n');
}
