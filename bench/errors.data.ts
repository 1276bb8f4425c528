/** Why a measurement came to nothing, in both languages. */
import type { Sentence, Sentences } from '../src/sentence.ts';

export const say = {
  stopped: { en: 'Stopped; nothing is left behind.', es: 'Detenido; no queda nada.' },
  endedWith: (command: string, code: string, last: string): Sentence => ({
    en: `${command} ended with ${code}: ${last}`,
    es: `${command} terminó con ${code}: ${last}`,
  }),
} satisfies Sentences;
