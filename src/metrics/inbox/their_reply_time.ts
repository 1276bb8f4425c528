import { theirs } from '../families/conditions.ts';
import { replyTime } from '../families/reply-time.ts';

export const their_reply_time = replyTime({
  id: 'their_reply_time',
  title: { en: 'Their reply time', es: 'Su tiempo de respuesta' },
  question: { en: 'How fast do they answer us?', es: '¿Cuánto tardan en contestarnos?' },
  span: 'from our first unanswered message to their reply',
  where: theirs,
  leavesOut: ['inbound', 'outbound'],
});
