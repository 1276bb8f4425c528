import { ours } from '../families/conditions.ts';
import { replyTime } from '../families/reply-time.ts';

export const reply_time = replyTime({
  id: 'reply_time',
  title: { en: 'Reply time', es: 'Tiempo de respuesta' },
  question: { en: 'How fast do we answer?', es: '¿Cuánto tardamos en contestar?' },
  span: 'from the first unanswered human message from outside to our reply',
  where: ours,
  leavesOut: ['inbound', 'outbound'],
});
