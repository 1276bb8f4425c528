/** What the `type` of a problem leads to: what it means and what to do, in the reader's language. For everybody. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { plainPage } from '../app/plain-page.ts';
import type { Language } from '../report/language.ts';
import { say } from './errors.data.ts';
import { showPlainPage } from './plain-page.ts';
import { problem, typeOf } from './problem.ts';
import { PROBLEM_CODES, PROBLEMS, type ProblemCode } from './problems.data.ts';
import { readerLanguage } from './reader-language.ts';

const WORDS = {
  en: { all: 'Problems', todo: 'What to do', code: 'Code', list: 'All problems' },
  es: { all: 'Problemas', todo: 'Qué hacer', code: 'Código', list: 'Todos los problemas' },
} as const;

export function problemPages(): Hono {
  const app = new Hono();
  app.get('/problems', c => showPlainPage(c, listPage(readerLanguage(c))));
  app.get('/problems/:code', c => {
    const code = PROBLEM_CODES.find(one => one === c.req.param('code'));
    if (code === undefined) return problem(c, 'nothing-here', say.noSuchProblem);
    return showPlainPage(c, problemPage(code, readerLanguage(c)));
  });
  return app;
}

function problemPage(code: ProblemCode, language: Language): string {
  const { title, means, todo } = PROBLEMS[code][language];
  const words = WORDS[language];
  return plainPage(
    language,
    title,
    html`<p>${means}</p><h2>${words.todo}</h2><p>${todo}</p><p>${words.code}: <code>${code}</code>, HTTP ${PROBLEMS[code].status}</p><p><a href="/problems">${words.list}</a></p>`,
  );
}

function listPage(language: Language): string {
  const rows = PROBLEM_CODES.map(
    code =>
      html`<li><a href="${typeOf(code)}">${PROBLEMS[code][language].title}</a> <code>${code}</code></li>`,
  );
  return plainPage(language, WORDS[language].all, html`<ul>${rows}</ul>`);
}
