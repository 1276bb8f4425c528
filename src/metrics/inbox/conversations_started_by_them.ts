import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const conversations_started_by_them: Metric = {
  id: 'conversations_started_by_them',
  title: { en: 'Conversations they started', es: 'Conversaciones que empezaron ellos' },
  question: {
    en: 'How many conversations did people outside begin?',
    es: '¿Cuántas conversaciones empezaron los de fuera?',
  },
  unit: 'conversations',
  better: 'neutral',
  formula: 'Number of conversations whose first human message came from outside.',
  source: '§3',
  fact: 'conversation',
  where: sql`f.started_by = 'them'`,
  value: over => over.count(),
};
