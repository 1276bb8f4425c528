import { oursFirst } from '../families/conditions.ts';
import { replyTime } from '../families/reply-time.ts';

export const first_reply_time = replyTime({
  id: 'first_reply_time',
  title: { en: 'First reply time', es: 'Tiempo de primera respuesta' },
  question: {
    en: 'How long does somebody wait for our first answer?',
    es: '¿Cuánto se espera nuestra primera respuesta?',
  },
  span: 'from the first question of a conversation to our reply',
  where: oursFirst,
  leavesOut: ['inbound', 'outbound'],
});
