import type { Metric } from '../define.ts';
import { theirs } from '../families/conditions.ts';

export const their_replies: Metric = {
  id: 'their_replies',
  title: { en: 'Their replies', es: 'Sus respuestas' },
  question: { en: 'How often did they answer us?', es: '¿Cuántas veces nos contestaron?' },
  unit: 'replies',
  better: 'up',
  formula: 'Number of their replies to our messages, on the day of the reply.',
  source: '§4',
  fact: 'reply',
  where: theirs,
  leavesOut: ['inbound', 'outbound'],
  value: over => over.count(),
};
