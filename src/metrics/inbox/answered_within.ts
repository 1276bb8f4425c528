import { answeredWithin } from '../families/answered-within.ts';
import { ours } from '../families/conditions.ts';

export const answered_within = answeredWithin({
  id: 'answered_within',
  title: { en: 'Answered within', es: 'Contestadas en' },
  question: {
    en: 'What share of the questions is answered in time, counting those still open?',
    es: '¿Qué parte de las preguntas se contesta a tiempo, contando las abiertas?',
  },
  where: ours,
  leavesOut: ['inbound'],
});
