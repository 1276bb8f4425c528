/** The mail that asks: the question, its scores as links, and how to get no more of them. Works in plain text. */
import { html, raw } from 'hono/html';
import { SCALE_ENDS, type SurveyLanguage } from '../../derive/surveys/survey.ts';
import { block, forWord, text } from '../../report/email/parts.ts';
import { STYLE } from '../../report/email/style.ts';
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
  const button = html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" bgcolor="${LIGHT.first}" style="background:${LIGHT.first};border-radius:8px"><a class="button" href="${url}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:${LIGHT.first};${text(15, 'ink', 'font-weight:600;')}color:#ffffff">${words.answer}</a></td></tr></table>`;
  const row = html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%"><tr>${cells}</tr></table>${ends === null ? '' : html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%"><tr><td class="muted" align="left" style="padding-top:6px;${text(12, 'muted')}">${ends[0]}</td><td class="muted" align="right" style="padding-top:6px;${text(12, 'muted')}">${ends[1]}</td></tr></table>`}`;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${raw(STYLE)}</style>
</head>
<body class="page" style="margin:0;padding:0;background:${LIGHT.page}">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${LIGHT.page}" style="background:${LIGHT.page}"><tr><td class="outer" align="center" style="padding:24px 12px">
${forWord('<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td>')}
<table role="presentation" class="card frame" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${LIGHT.card}" style="max-width:600px;margin:0 auto;background:${LIGHT.card};border:1px solid ${LIGHT.line};border-radius:14px">
${block(html`<p class="first" style="margin:0;${text(13, 'first', 'font-weight:600;')}">${company}</p>`, '26px 32px 6px')}
${block(html`<p class="muted" style="margin:0;${text(15, 'muted')}">${introOf(mail)}</p>`, '4px 32px')}
${block(html`<h1 class="ink title" style="margin:0;${text(20, 'ink', 'font-weight:600;')}">${question}</h1>`, '8px 32px 14px')}
${block(scores.length === 0 ? button : row, '0 32px 26px')}
${survey.anonymous ? block(html`<p class="muted" style="margin:0;${text(13, 'muted')}">${words.anonymous}</p>`, '0 32px 20px') : ''}
<tr><td class="pad rule" style="padding:16px 32px 22px;border-top:1px solid ${LIGHT.line}"><p class="muted" style="margin:0;${text(12, 'muted')}">${words.why(company)} <a class="muted" href="${stopUrl}" style="${text(12, 'muted', 'text-decoration:underline;')}">${words.stop}</a></p></td></tr>
</table>
${forWord('</td></tr></table>')}
</td></tr></table>
</body>
</html>
`.toString();
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
