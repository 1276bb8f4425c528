import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const oldest_waiting: Metric = {
  id: 'oldest_waiting',
  title: { en: 'Longest wait', es: 'La espera más larga' },
  question: {
    en: 'How long has the person waited who has waited longest?',
    es: '¿Cuánto lleva esperando quien más espera?',
  },
  unit: 'seconds',
  better: 'down',
  formula: 'Seconds from the oldest unanswered question to now, over the conversations awaiting us.',
  source: '§4',
  fact: 'waiting',
  where: sql`f.state = 'awaiting_us'`,
  emptyBecause: 'Nobody is waiting.',
  value: over => over.max(sql`f.waited_seconds`),
  n: over => over.count(),
};
