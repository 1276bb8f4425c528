import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const forwards: Metric = {
  id: 'forwards',
  title: { en: 'Forwards', es: 'Reenvíos' },
  question: {
    en: 'How often do we pass a conversation on to somebody else?',
    es: '¿Cuántas veces pasamos una conversación a otra persona?',
  },
  unit: 'messages',
  better: 'neutral',
  formula:
    'Number of our messages that forward (by prefix, or only to new external people); they are neither replies nor questions.',
  source: '§4',
  fact: 'message',
  where: sql`f.forward`,
  value: over => over.count(),
};
