import type { Metric } from '../define.ts';
import { ours } from '../families/conditions.ts';

export const backlog: Metric = {
  id: 'backlog',
  title: { en: 'Backlog', es: 'Pendientes' },
  question: {
    en: 'How many questions were open at the end of each day?',
    es: '¿Cuántas preguntas quedaban abiertas al final de cada día?',
  },
  unit: 'questions',
  better: 'down',
  formula:
    'Questions asked up to the end of the day minus those answered or closed by then; without days, at the end of the range.',
  source: '§4',
  fact: 'backlog',
  where: ours,
  leavesOut: ['inbound'],
  cumulative: true,
  value: over => over.sum('delta'),
};
