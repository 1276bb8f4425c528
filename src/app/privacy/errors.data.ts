/** What a workspace that keeps numbers only refuses, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  numbersOnly: (what: Sentence): Sentence => ({
    en: `This workspace keeps numbers only (privacy: aggregates), so ${what.en} cannot be shown; ask for figures by time, mailbox, team or kind.`,
    es: `Esta empresa guarda solo números (privacy: aggregates), así que no se pueden mostrar ${what.es}; pide cifras por tiempo, buzón, equipo o tipo.`,
  }),
  singlePeople: { en: 'single people', es: 'personas concretas' },
  singleCompanies: { en: 'single companies', es: 'empresas concretas' },
  secretNeeded: {
    en: 'privacy: aggregates: PULSO_SECRET is needed to hide addresses; set the one that the store is used with (openssl rand -hex 32 makes one).',
    es: 'privacy: aggregates: hace falta PULSO_SECRET para ocultar direcciones; pon aquel con el que se usan estos datos (openssl rand -hex 32 genera uno).',
  },
} satisfies Sentences;
