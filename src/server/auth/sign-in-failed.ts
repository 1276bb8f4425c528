/** Where somebody comes whom a provider could not sign in: why, and what to do, in their language. For everybody. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { plainPage } from '../../app/plain-page.ts';
import type { Language } from '../../report/language.ts';
import { showPlainPage } from '../plain-page.ts';
import { readerLanguage } from '../reader-language.ts';
import { FAILURE_CODES, FAILURES } from './sign-in-failed.data.ts';

export const SIGN_IN_FAILED = '/sign-in-failed';

const WORDS = {
  en: { title: 'You are not signed in', again: 'To the sign-in page', code: 'Code' },
  es: { title: 'No has iniciado sesión', again: 'A la página de inicio de sesión', code: 'Código' },
} as const;

export function signInFailedApp(): Hono {
  const app = new Hono();
  app.get(SIGN_IN_FAILED, c =>
    showPlainPage(c, failedPage(readerLanguage(c), c.req.query('error')?.toLowerCase())),
  );
  return app;
}

/** Anybody can write an address with any code: one that is not known is not shown. */
function failedPage(language: Language, code: string | undefined): string {
  const known = code !== undefined && Object.hasOwn(FAILURE_CODES, code) ? code : null;
  const kind = (known === null ? undefined : FAILURE_CODES[known]) ?? 'trouble';
  const { why, todo } = FAILURES[kind];
  const words = WORDS[language];
  const shown =
    known !== null && kind === 'trouble' ? html`<p>${words.code}: <code>${known}</code></p>` : html``;
  return plainPage(
    language,
    words.title,
    html`<p>${why[language]}</p><p>${todo[language]}</p>${shown}<p><a href="/sign-in">${words.again}</a></p>`,
  );
}
