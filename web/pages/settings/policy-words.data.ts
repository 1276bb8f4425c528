/** Words of the published promises' settings, in both languages. */
import type { Language } from '../../../src/report/language.ts';

const en = {
  published: 'Published',
  publishedHint: 'Whoever has the link can read it, without signing in.',
  slug: 'Its address',
  slugHint:
    'Small letters, digits and hyphens. Nobody guesses the proposed one; choose a plain one if everybody may find it.',
  link: 'Link for customers',
  linkHint: 'It works as soon as this is saved.',
  copy: 'Copy the link',
  copied: 'Copied',
  language: 'Language',
  languages: { en: 'English', es: 'Spanish', pt: 'Portuguese', fr: 'French', de: 'German' },
  intro: (language: string) => `A few words above the promises, in ${language}`,
  introHint: 'May stay empty. A language without its own shows the first one that is there.',
  preview: 'As customers see it',
  leftOut: (accounts: string, mailboxes: string) =>
    `Not shown: ${accounts} for named accounts, ${mailboxes} for mailboxes of single people.`,
  none: 'There are no promises for everybody yet: they are the targets of support (support.sla).',
  wrong: 'Three to sixty small letters, digits and hyphens.',
};

export type PolicyWords = typeof en;

const es: PolicyWords = {
  published: 'Publicada',
  publishedHint: 'Quien tenga el enlace puede leerla, sin iniciar sesión.',
  slug: 'Su dirección',
  slugHint:
    'Minúsculas, cifras y guiones. La propuesta no la adivina nadie; elige una sencilla si cualquiera puede encontrarla.',
  link: 'Enlace para clientes',
  linkHint: 'Funciona en cuanto se guarda.',
  copy: 'Copiar el enlace',
  copied: 'Copiado',
  language: 'Idioma',
  languages: { en: 'inglés', es: 'español', pt: 'portugués', fr: 'francés', de: 'alemán' },
  intro: language => `Unas palabras antes de los compromisos, en ${language}`,
  introHint: 'Puede quedar vacío. Un idioma sin texto propio muestra el primero que haya.',
  preview: 'Como la ven los clientes',
  leftOut: (accounts, mailboxes) =>
    `No se muestran: ${accounts} para cuentas concretas, ${mailboxes} para buzones de una sola persona.`,
  none: 'Aún no hay compromisos para todos: son los objetivos de soporte (support.sla).',
  wrong: 'De tres a sesenta minúsculas, cifras y guiones.',
};

export const POLICY_SETTINGS_WORDS: Record<Language, PolicyWords> = { en, es };
