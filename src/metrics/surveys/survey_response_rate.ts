import { sql } from 'kysely';
import type { Metric, Part } from '../define.ts';

const of = (
  state: string,
  en: string,
  es: string,
  formula: string,
  better: NonNullable<Part['better']>,
): Part => ({
  title: { en, es },
  unit: 'answers',
  better,
  formula,
  value: over => over.count(sql`f.state = ${sql.lit(state)}`),
});

export const survey_response_rate: Metric = {
  id: 'survey_response_rate',
  title: { en: 'Survey response rate', es: 'Tasa de respuesta de encuestas' },
  question: { en: 'How many of those we asked answered?', es: '¿Cuántos de los preguntados respondieron?' },
  unit: 'share',
  better: 'up',
  formula:
    'Answered invitations / delivered ones, by the day of delivery. Half-answered and dismissed ones count as delivered and stand apart; suppressed and failed ones do not count.',
  source: '§7',
  fact: 'survey_invitation',
  emptyBecause: 'No invitation was delivered in the selection.',
  value: over => over.ratio(over.count(sql`f.state = 'answered'`), over.count()),
  n: over => over.count(),
  parts: {
    answered: of('answered', 'answered', 'respondidas', 'Invitations that were answered.', 'up'),
    partial: of(
      'partial',
      'half answered',
      'a medias',
      'Invitations of which a question that needs an answer is open.',
      'neutral',
    ),
    dismissed: of(
      'dismissed',
      'dismissed',
      'rechazadas',
      'Invitations whose reader would rather not answer.',
      'down',
    ),
  },
};
