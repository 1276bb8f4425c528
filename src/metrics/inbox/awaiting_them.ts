import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const awaiting_them: Metric = {
  id: 'awaiting_them',
  title: { en: 'Awaiting them', es: 'Esperamos respuesta' },
  question: {
    en: 'In how many conversations do we wait for them now?',
    es: '¿En cuántas conversaciones esperamos respuesta?',
  },
  unit: 'conversations',
  better: 'neutral',
  formula: 'Number of conversations whose last human message is ours and that nobody closed, as of now.',
  source: '§4',
  fact: 'waiting',
  where: sql`f.state = 'awaiting_them'`,
  value: over => over.count(),
};
