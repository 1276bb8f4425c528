import { sql } from 'kysely';
import type { Metric } from '../define.ts';
import { csatAnswers } from '../families/scores.ts';

export const csat: Metric = {
  id: 'csat',
  title: { en: 'CSAT', es: 'CSAT' },
  question: {
    en: 'How many customers are satisfied with our help?',
    es: '¿Cuántos clientes están satisfechos con nuestra ayuda?',
  },
  unit: 'share',
  better: 'up',
  formula:
    'Answers in the top boxes of the question (4 and 5 of 5, where the survey says nothing else) / answers.',
  source: '§7',
  fact: 'survey_answer',
  where: csatAnswers,
  emptyBecause: 'Nobody has answered a CSAT question in the selection.',
  value: over => over.ratio(over.count(sql`f.top`), over.count()),
  n: over => over.count(),
  parts: {
    mean: {
      title: { en: 'mean', es: 'media' },
      unit: 'points',
      formula: 'Mean of the scores 1 to 5.',
      value: over => over.mean('score'),
      n: over => over.count(),
    },
  },
};
