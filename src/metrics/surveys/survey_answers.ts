import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const survey_answers: Metric = {
  id: 'survey_answers',
  title: { en: 'Survey answers', es: 'Respuestas a encuestas' },
  question: {
    en: 'How many questions of surveys were answered?',
    es: '¿Cuántas preguntas de encuestas se respondieron?',
  },
  unit: 'answers',
  better: 'neutral',
  formula:
    'Number of answers to single questions of surveys of customers; each question of a survey counts by itself.',
  source: '§7',
  fact: 'survey_answer',
  value: over => over.count(),
  parts: {
    people: {
      title: { en: 'first questions', es: 'primeras preguntas' },
      formula: 'Answers to the first question of a survey: as many as people who answered it.',
      value: over => over.count(sql`f.main`),
    },
    comments: {
      title: { en: 'comments', es: 'comentarios' },
      formula: 'Answers in words of their own.',
      value: over => over.count(sql`f.comment is not null`),
    },
    mean: {
      title: { en: 'mean score', es: 'puntuación media' },
      unit: 'points',
      formula: 'Mean of the scores 1 to 5 of further questions (scale rating).',
      value: over => over.mean('score', sql`f.scale = 'rating'`),
      n: over => over.count(sql`f.scale = 'rating'`),
    },
  },
  emptyBecause: 'No question with a score was answered in the selection.',
};
