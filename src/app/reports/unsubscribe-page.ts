/** What the link in a report's last line opens. It works without script and without signing in. */
import { html } from 'hono/html';
import type { Language } from '../../report/language.ts';

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

const STYLE =
  ':root{color-scheme:light dark}body{font:17px/1.5 system-ui,sans-serif;max-width:32rem;margin:12vh auto;padding:0 1.25rem}h1{font-size:1.5rem}button{font:inherit;padding:.6rem 1.1rem;margin:0 .5rem .75rem 0;border-radius:.5rem;border:1px solid #8886;cursor:pointer}button.first{background:#3155d4;border-color:#3155d4;color:#fff}';

/** `done`: after the button was pressed. The form posts back to the address it stands at. */
export function unsubscribePage(language: Language, email: string, token: string, done: boolean): string {
  const words = WORDS[language];
  const body = done
    ? html`<p role="status">${words.done(email)}</p><p>${words.again}</p>`
    : html`<p>${words.ask(email)}</p><form method="post" action="/unsubscribe?token=${encodeURIComponent(token)}"><button class="first">${words.one}</button><button name="everything" value="1">${words.all}</button></form>`;
  return html`<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${words.title} · Pulso</title><style>${STYLE}</style></head><body><main><h1>${words.title}</h1>${body}</main></body></html>`.toString();
}
