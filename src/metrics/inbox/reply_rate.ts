import { ours } from '../families/conditions.ts';
import { replyRate } from '../families/reply-rate.ts';

export const reply_rate = replyRate({
  id: 'reply_rate',
  title: { en: 'Reply rate', es: 'Tasa de respuesta' },
  question: {
    en: 'What share of the questions did we answer?',
    es: '¿Qué parte de las preguntas contestamos?',
  },
  where: ours,
  leavesOut: ['inbound'],
});
