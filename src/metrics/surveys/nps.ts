import { sql } from 'kysely';
import type { Aggregates, Metric, Part, Sql } from '../define.ts';
import { npsAnswers } from '../families/scores.ts';

const n = (over: Aggregates): Sql => over.count();
const part = (
  en: string,
  es: string,
  formula: string,
  condition: Sql,
  better: NonNullable<Part['better']>,
): Part => ({
  title: { en, es },
  unit: 'answers',
  better,
  formula,
  value: over => over.count(condition),
});

export const nps: Metric = {
  id: 'nps',
  title: { en: 'NPS', es: 'NPS' },
  question: { en: 'Would our customers recommend us?', es: '¿Nos recomendarían nuestros clientes?' },
  unit: 'points',
  better: 'up',
  formula:
    '100 × (answers of 9 and 10 − answers of 0 to 6) / answers, of those who answered; dismissed invitations are in no part of it. Only relational surveys of the scale 0 to 10.',
  source: '§7',
  fact: 'survey_answer',
  where: npsAnswers,
  emptyBecause: 'Nobody has answered an NPS question in the selection.',
  value: over =>
    sql`(100 * (${over.ratio(over.count(sql`f.score >= 9`), n(over))} - ${over.ratio(over.count(sql`f.score <= 6`), n(over))}))`,
  n,
  parts: {
    promoters: part('promoters', 'promotores', 'Answers of 9 and 10.', sql`f.score >= 9`, 'up'),
    passives: part('passives', 'pasivos', 'Answers of 7 and 8.', sql`f.score in (7, 8)`, 'neutral'),
    detractors: part('detractors', 'detractores', 'Answers of 0 to 6.', sql`f.score <= 6`, 'down'),
  },
};
