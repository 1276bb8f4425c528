/** What a server prints as it starts, in both languages. */
import type { Count } from '../report/written.ts';
import type { Sentence, Sentences } from '../sentence.ts';

export const say = {
  pulsoIsAt: (url: string): Sentence => ({
    en: `Pulso is at ${url} (stop with Ctrl+C)`,
    es: `Pulso está en ${url} (se detiene con Ctrl+C)`,
  }),
  beginAt: (url: string): Sentence => ({
    en: `Nobody owns it yet. Begin at ${url}`,
    es: `Todavía no es de nadie. Empieza en ${url}`,
  }),
  readingDemo: (n: Count): Sentence => ({
    en: `Reading ${n.en} ${n.one ? 'mail' : 'mails'} of the made-up company …`,
    es: `Leyendo ${n.es} ${n.one ? 'correo' : 'correos'} de la empresa inventada…`,
  }),
  demoIsAt: (url: string): Sentence => ({
    en: `The demo company is at ${url} (stop with Ctrl+C; nothing of it is kept)`,
    es: `La empresa de ejemplo está en ${url} (se detiene con Ctrl+C; no se guarda nada de ella)`,
  }),
  signInAs: (email: string, password: string): Sentence => ({
    en: `Sign in as ${email} with the password ${password}`,
    es: `Inicia sesión como ${email} con la contraseña ${password}`,
  }),
} satisfies Sentences;
