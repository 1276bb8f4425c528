/** Why an endpoint's answer was not believed, in both languages. */
import type { Sentence, Sentences } from '../sentence.ts';

export const say = {
  theAnswer: { en: 'The answer', es: 'La respuesta' },
  theModel: { en: 'What the model says', es: 'Lo que dice el modelo' },
  noJson: (what: Sentence): Sentence => ({ en: `${what.en} is no JSON.`, es: `${what.es} no es JSON.` }),
  noCompletion: {
    en: 'The answer is no chat completion.',
    es: 'La respuesta no es una «chat completion».',
  },
  otherForm: {
    en: 'The model did not answer in the form that was asked for.',
    es: 'El modelo no respondió en la forma pedida.',
  },
} satisfies Sentences;
