import type { Metric } from '../define.ts';
import { ours } from '../families/conditions.ts';

export const questions: Metric = {
  id: 'questions',
  title: { en: 'Questions', es: 'Preguntas' },
  question: {
    en: 'How many times did somebody outside wait for us?',
    es: '¿Cuántas veces esperó alguien nuestra respuesta?',
  },
  unit: 'questions',
  better: 'neutral',
  formula: 'Number of clocks that opened: first unanswered human message from outside, on the day it came.',
  source: '§4',
  fact: 'question',
  where: ours,
  leavesOut: ['inbound'],
  value: over => over.count(),
};
