import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const conversations_new: Metric = {
  id: 'conversations_new',
  title: { en: 'New conversations', es: 'Conversaciones nuevas' },
  question: {
    en: 'How many conversations are about something new?',
    es: '¿Cuántas conversaciones son nuevas?',
  },
  unit: 'conversations',
  better: 'neutral',
  formula: 'Number of conversations that begin a thread.',
  source: '§3',
  fact: 'conversation',
  where: sql`not f.continued`,
  value: over => over.count(),
};
