import { sql } from 'kysely';
import { SMALLEST_GROUP } from '../../derive/surveys/anonymous-groups.ts';
import type { Metric } from '../define.ts';

export const agent_satisfaction: Metric = {
  id: 'agent_satisfaction',
  title: { en: 'Agent satisfaction', es: 'Satisfacción del equipo' },
  question: {
    en: 'How satisfied are our own people?',
    es: '¿Cómo de satisfecho está nuestro propio equipo?',
  },
  unit: 'share',
  better: 'up',
  formula:
    'Answers in the top boxes (4 and 5 of 5) / answers, in groups of five or more that are formed once and for good: a team that is too small is counted with others, and so is one that would give it away.',
  source: '§7',
  fact: 'agent_answer',
  atLeast: SMALLEST_GROUP,
  emptyBecause:
    'Fewer than five answers in the selection; they are shown only from five on, and never so that a smaller group can be worked out.',
  value: over => over.ratio(over.count(sql`f.top`), over.count()),
  n: over => over.count(),
  parts: {
    mean: {
      title: { en: 'mean', es: 'media' },
      unit: 'points',
      formula: 'Mean of the scores 1 to 5, from five answers on.',
      value: over => over.mean('score'),
      n: over => over.count(),
    },
  },
};
