/** What is refused about tickets and their targets, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  neverOpens: (where: string): Sentence => ({
    en: `The settings: ${where}: its calendar never opens; give it hours, or leave days off away.`,
    es: `Los ajustes: ${where}: su calendario no abre nunca; dale horas, o quita festivos.`,
  }),
} satisfies Sentences;
