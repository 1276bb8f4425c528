/** Shares of questions that were answered: theirs by us, ours by them (METRICS §4). */
import { sql } from 'kysely';
import type { Metric, Sql } from '../define.ts';

const oldEnough = (now: number): Sql =>
  sql`f.elapsed_seconds <= 86400 or f.asked_at <= to_timestamp(${now - 86_400}::float8)`;

/** The share answered, with parts: answered, open, closed, within_1d. */
export const replyRate = (
  what: Pick<Metric, 'id' | 'title' | 'question' | 'where' | 'leavesOut'>,
): Metric => ({
  ...what,
  unit: 'share',
  better: 'up',
  formula:
    'Answered, divided by answered and still open, of the questions of the period (by the day of the question). What was closed without needing an answer is left out.',
  source: '§4',
  fact: 'question',
  emptyBecause: 'No question in the selection.',
  value: over =>
    over.ratio(
      over.count(sql`f.answered_at is not null`),
      over.count(sql`f.answered_at is not null or f.closed_at is null`),
    ),
  n: over => over.count(sql`f.answered_at is not null or f.closed_at is null`),
  parts: {
    answered: {
      title: { en: 'answered', es: 'respondidas' },
      unit: 'questions',
      better: 'neutral',
      formula: 'Questions of the period that were answered, whenever that was.',
      value: over => over.count(sql`f.answered_at is not null`),
    },
    open: {
      title: { en: 'still open', es: 'aún abiertas' },
      unit: 'questions',
      better: 'down',
      formula: 'Questions of the period that are still open now.',
      value: over => over.count(sql`f.answered_at is null and f.closed_at is null`),
    },
    closed: {
      title: { en: 'closed without a reply', es: 'cerradas sin respuesta' },
      unit: 'questions',
      better: 'neutral',
      formula: 'Questions of the period that were closed without a reply.',
      value: over => over.count(sql`f.answered_at is null and f.closed_at is not null`),
    },
    within_1d: {
      title: { en: 'within 24 hours', es: 'en 24 horas' },
      formula:
        'Answered within 24 hours, divided by all questions that are at least 24 hours old or answered within them.',
      value: over =>
        over.ratio(over.count(sql`f.elapsed_seconds <= 86400`), over.count(oldEnough(over.settings.now))),
      n: over => over.count(oldEnough(over.settings.now)),
    },
  },
});
