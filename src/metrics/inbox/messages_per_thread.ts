import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const messages_per_thread: Metric = {
  id: 'messages_per_thread',
  title: { en: 'Messages per thread', es: 'Mensajes por hilo' },
  question: { en: 'How long do threads get?', es: '¿Cuánto se alargan los hilos?' },
  unit: 'per_thread',
  better: 'neutral',
  formula: 'Mean number of messages in a thread.',
  source: '§3',
  fact: 'thread',
  emptyBecause: 'No thread began in the selection.',
  value: over => over.mean('messages'),
  n: over => over.count(),
  parts: {
    median: {
      title: { en: 'median', es: 'mediana' },
      formula: 'Median number of messages in a thread.',
      value: over => over.percentile(0.5, 'messages'),
      n: over => over.count(),
    },
    max: {
      title: { en: 'longest', es: 'el más largo' },
      formula: 'Messages in the longest thread.',
      value: over => over.max(sql`f.messages`),
      n: over => over.count(),
    },
  },
};
