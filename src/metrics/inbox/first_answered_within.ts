import { answeredWithin } from '../families/answered-within.ts';
import { oursFirst } from '../families/conditions.ts';

export const first_answered_within = answeredWithin({
  id: 'first_answered_within',
  title: { en: 'First questions answered within', es: 'Primeras preguntas contestadas en' },
  question: {
    en: 'What share of first questions is answered in time, counting those still open?',
    es: '¿Qué parte de las primeras preguntas se contesta a tiempo, contando las abiertas?',
  },
  where: oursFirst,
  leavesOut: ['inbound'],
});
