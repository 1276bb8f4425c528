import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const conversations_continued: Metric = {
  id: 'conversations_continued',
  title: { en: 'Continued conversations', es: 'Conversaciones retomadas' },
  question: {
    en: 'How many conversations come back to an older thread?',
    es: '¿Cuántas conversaciones retoman un hilo?',
  },
  unit: 'conversations',
  better: 'neutral',
  formula: 'Number of conversations that take up a thread after a pause longer than the idle limit.',
  source: '§3',
  fact: 'conversation',
  where: sql`f.continued`,
  value: over => over.count(),
};
