import type { Metric } from '../define.ts';
import { oursFirst } from '../families/conditions.ts';

export const first_replies: Metric = {
  id: 'first_replies',
  title: { en: 'First replies', es: 'Primeras respuestas' },
  question: { en: 'How many first questions did we answer?', es: '¿Cuántas primeras preguntas contestamos?' },
  unit: 'replies',
  better: 'up',
  formula: 'Number of replies that closed the first clock of their conversation.',
  source: '§4',
  fact: 'reply',
  where: oursFirst,
  leavesOut: ['inbound', 'outbound'],
  value: over => over.count(),
};
