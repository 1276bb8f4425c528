/** What the link in a survey's mail opens: works without script, in light and dark, and on a phone. */
import { html, raw } from 'hono/html';
import { SCALE_ENDS, type SurveyLanguage } from '../../derive/surveys/survey.ts';
import { PAGE_STYLE } from './page-style.ts';
import type { Form } from './read-form.ts';
import { type Question, type SurveySettings, textIn } from './survey-body.ts';
import { SURVEY_WORDS } from './words.data.ts';

export interface Asked {
  company: string;
  language: SurveyLanguage;
  anonymous: boolean;
  questions: readonly Question[];
  settings: Pick<SurveySettings, 'intro' | 'thanks'>;
}

type Markup = ReturnType<typeof html>;

/** Fields of ours have a hyphen, which no question's id has. */
export const FIELDS = {
  made: 'page-made',
  confirm: 'yes-confirm',
  dismiss: 'no-answer',
  trap: 'web-site',
} as const;

export interface AskPage extends Asked {
  /** What stands chosen and written already. */
  form: Form;
  /** Sealed moment of making the page. */
  made: string;
  /** Above the form. */
  say: { tone: 'bad' | 'good' | 'muted'; text: string } | null;
  confirm: boolean;
}

export function askPage(page: AskPage): string {
  const { company, language, anonymous, questions, settings, form, made, say, confirm } = page;
  const words = SURVEY_WORDS[language];
  const intro = textIn(settings.intro, language);
  const fields = questions.map((question, i) => field(question, page, i === 0, form.get(question.id) ?? []));
  const buttons = confirm
    ? html`<button name="${FIELDS.confirm}" value="1">${words.confirm}</button>`
    : html`<button>${words.send}</button><button class="quiet" name="${FIELDS.dismiss}" value="1" formnovalidate>${words.dismiss}</button>`;
  return whole(
    page,
    html`${intro === null ? '' : html`<p>${intro}</p>`}${say === null ? '' : html`<p class="${say.tone}" role="${say.tone === 'muted' ? 'note' : 'status'}">${say.text}</p>`}<form method="post">${fields}${anonymous ? html`<p class="muted">${words.anonymous}</p>` : ''}<p class="away" aria-hidden="true"><label>${words.leaveEmpty}<input name="${FIELDS.trap}" tabindex="-1" autocomplete="off"></label></p><input type="hidden" name="${FIELDS.made}" value="${made}"><div class="buttons">${buttons}</div></form>`,
    company,
  );
}

/** One sentence, and at most one link. */
export function sayPage(
  { company, language }: { company: string; language: SurveyLanguage },
  title: string,
  sentence: string,
  link: { label: string; href: string } | null = null,
): string {
  return whole(
    { language },
    html`<p role="status">${sentence}</p>${link === null ? '' : html`<p><a href="${link.href}">${link.label}</a></p>`}`,
    company,
    title,
  );
}

/** The button that ends surveys; opening the page ends nothing. */
export function stopPage(language: SurveyLanguage, email: string, done: boolean): string {
  const words = SURVEY_WORDS[language];
  return whole(
    { language },
    done
      ? html`<p role="status">${words.stopped(email)}</p>`
      : html`<p>${words.stopAsk(email)}</p><form method="post"><div class="buttons"><button>${words.stop}</button></div></form>`,
    '',
    words.stop,
  );
}

function whole(
  { language }: { language: SurveyLanguage },
  body: Markup | Promise<Markup>,
  company: string,
  title = '',
): string {
  const name = [title, company].filter(text => text !== '').join(' · ') || 'Pulso';
  return html`<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><title>${name}</title><style>${raw(PAGE_STYLE)}</style></head><body><main>${company === '' ? '' : html`<p class="who">${company}</p>`}${title === '' ? '' : html`<h1>${title}</h1>`}${body}</main></body></html>`.toString();
}

/** The question in the page's language. */
export function questionText(question: Question, language: SurveyLanguage, company: string): string {
  const own = textIn(question.text, language);
  if (own !== null) return own;
  const words = SURVEY_WORDS[language];
  return question.ask === 'score' ? words.questions[question.scale](company) : words.comment;
}

function field(
  question: Question,
  { language, company }: Asked,
  main: boolean,
  given: readonly string[],
): Markup | Promise<Markup> {
  const words = SURVEY_WORDS[language];
  const text = questionText(question, language, company);
  const label =
    question.required || main ? text : html`${text} <span class="muted">(${words.optional})</span>`;
  const { id, required } = question;
  switch (question.ask) {
    case 'score': {
      const [low, high] = SCALE_ENDS[question.scale];
      const [lowWord, highWord] = words.ends[question.scale];
      const scores = Array.from({ length: high - low + 1 }, (_, i) => low + i);
      return html`<fieldset><legend>${main ? html`<h1>${label}</h1>` : label}</legend><div class="scale${scores.length > 7 ? ' long' : ''}">${scores.map(
        score =>
          html`<label><input type="radio" name="${id}" value="${score}"${given.includes(String(score)) ? raw(' checked') : ''}${required ? raw(' required') : ''}><span>${score}</span></label>`,
      )}</div><div class="ends"><span>${low} · ${lowWord}</span><span>${high} · ${highWord}</span></div></fieldset>`;
    }
    case 'choice': {
      const kind = question.several ? 'checkbox' : 'radio';
      return html`<fieldset><legend>${label}</legend>${question.options.map(
        option =>
          html`<label class="choice"><input type="${kind}" name="${id}" value="${option.id}"${given.includes(option.id) ? raw(' checked') : ''}${required && !question.several ? raw(' required') : ''}><span>${textIn(option.text, language) ?? option.id}</span></label>`,
      )}</fieldset>`;
    }
    case 'text':
      return html`<label class="label" for="${id}">${label}</label><textarea id="${id}" name="${id}" maxlength="5000"${required ? raw(' required') : ''}>${given.join('\n')}</textarea>`;
  }
}
