import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const awaiting_us: Metric = {
  id: 'awaiting_us',
  title: { en: 'Awaiting us', es: 'Esperan respuesta' },
  question: { en: 'How many people wait for our answer now?', es: '¿Cuánta gente espera nuestra respuesta?' },
  unit: 'conversations',
  better: 'down',
  formula: 'Number of conversations whose last human message is theirs and that nobody closed, as of now.',
  source: '§4',
  fact: 'waiting',
  where: sql`f.state = 'awaiting_us'`,
  value: over => over.count(),
};
