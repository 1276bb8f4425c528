/** What the link in a report's last line opens. It works without script and without signing in. */
import { html } from 'hono/html';
import type { Language } from '../../report/language.ts';
import { plainPage } from '../plain-page.ts';

const WORDS = {
  en: {
    title: 'Unsubscribe',
    ask: (email: string) => `Should ${email} no longer get this report?`,
    one: 'Stop this report',
    all: 'Stop all reports of this workspace',
    done: (email: string) => `${email} will not get it any more.`,
    again: 'Whoever set it up can see this, and can add you again if you ask.',
  },
  es: {
    title: 'Darse de baja',
    ask: (email: string) => `¿Quieres que ${email} deje de recibir este informe?`,
    one: 'Dejar de recibir este informe',
    all: 'Dejar de recibir todos los informes de este espacio',
    done: (email: string) => `${email} ya no lo recibirá.`,
    again: 'Quien lo creó puede verlo, y puede volver a añadirte si se lo pides.',
  },
} as const;

/** `done`: after the button was pressed. The form posts back to the address it stands at. */
export function unsubscribePage(language: Language, email: string, token: string, done: boolean): string {
  const words = WORDS[language];
  const body = done
    ? html`<p role="status">${words.done(email)}</p><p>${words.again}</p>`
    : html`<p>${words.ask(email)}</p><form method="post" action="/unsubscribe?token=${encodeURIComponent(token)}"><button class="first">${words.one}</button><button name="everything" value="1">${words.all}</button></form>`;
  return plainPage(language, words.title, body);
}
