import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const conversations_started_by_us: Metric = {
  id: 'conversations_started_by_us',
  title: { en: 'Conversations we started', es: 'Conversaciones que empezamos' },
  question: { en: 'How many conversations did we begin?', es: '¿Cuántas conversaciones empezamos nosotros?' },
  unit: 'conversations',
  better: 'neutral',
  formula: 'Number of conversations whose first human message was ours, to somebody outside.',
  source: '§3',
  fact: 'conversation',
  where: sql`f.started_by = 'us'`,
  value: over => over.count(),
};
