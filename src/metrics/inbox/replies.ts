import type { Metric } from '../define.ts';
import { ours } from '../families/conditions.ts';

export const replies: Metric = {
  id: 'replies',
  title: { en: 'Replies', es: 'Respuestas' },
  question: { en: 'How many questions did we answer?', es: '¿Cuántas preguntas contestamos?' },
  unit: 'replies',
  better: 'up',
  formula: 'Number of our replies that closed a clock, on the day of the reply.',
  source: '§4',
  fact: 'reply',
  where: ours,
  leavesOut: ['inbound', 'outbound'],
  value: over => over.count(),
};
