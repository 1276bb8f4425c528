import { theirs } from '../families/conditions.ts';
import { replyRate } from '../families/reply-rate.ts';

export const their_reply_rate = replyRate({
  id: 'their_reply_rate',
  title: { en: 'Their reply rate', es: 'Su tasa de respuesta' },
  question: {
    en: 'What share of our messages got an answer?',
    es: '¿Qué parte de nuestros mensajes tuvo respuesta?',
  },
  where: theirs,
  leavesOut: ['outbound'],
});
