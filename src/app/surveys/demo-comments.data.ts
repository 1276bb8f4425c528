/** What customers of the made-up company say beside their scores. */
import type { SurveyLanguage } from '../../derive/surveys/survey.ts';

type Mood = 'good' | 'bad';

export const DEMO_COMMENTS: Readonly<Record<Mood, Partial<Record<SurveyLanguage, readonly string[]>>>> = {
  good: {
    en: [
      'Solved before my first class of the day. Thank you!',
      'Clear steps, and they worked the first time.',
      'Always a person who understands what we do.',
      'Quick and friendly, as ever.',
    ],
    es: [
      'Resuelto antes de abrir. ¡Gracias!',
      'Me lo explicaron paso a paso y funcionó a la primera.',
      'Rápidos y amables, como siempre.',
      'Da gusto que conteste alguien que conoce el programa.',
    ],
    pt: [
      'Resolvido antes de abrirmos. Obrigada!',
      'Explicaram passo a passo e deu certo.',
      'Rápidos e gentis, como sempre.',
    ],
  },
  bad: {
    en: [
      'It took days, and I had to explain everything twice.',
      'The answer did not fit my question.',
      'We lost bookings while we were waiting.',
      'Nobody told us that it was a known problem.',
    ],
    es: [
      'Tardaron días y tuve que explicarlo todo dos veces.',
      'La respuesta no tenía que ver con lo que preguntaba.',
      'Perdimos reservas mientras esperábamos.',
    ],
    pt: [
      'Demorou dias e tive de explicar tudo duas vezes.',
      'A resposta não era sobre o que perguntei.',
      'Perdemos reservas enquanto esperávamos.',
    ],
  },
};
