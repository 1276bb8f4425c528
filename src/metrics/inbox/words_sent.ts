import { sql } from 'kysely';
import type { Metric } from '../define.ts';
import { sentByPeople } from '../families/conditions.ts';

export const words_sent: Metric = {
  id: 'words_sent',
  title: { en: 'Words per message sent', es: 'Palabras por mensaje enviado' },
  question: { en: 'How long is what we write?', es: '¿Cuánto escribimos?' },
  unit: 'words',
  better: 'neutral',
  formula:
    'Median number of newly written words (no quoted text, signature or disclaimer) of human messages in which text could be read.',
  source: '§3',
  fact: 'message',
  where: sentByPeople,
  leavesOut: ['outbound'],
  emptyBecause: 'No human message with readable text in the selection.',
  value: over => over.percentile(0.5, 'words'),
  n: over => over.count(sql`f.words is not null`),
  parts: {
    mean: {
      title: { en: 'mean', es: 'media' },
      formula: 'Mean number of newly written words.',
      value: over => over.mean('words'),
      n: over => over.count(sql`f.words is not null`),
    },
    total: {
      title: { en: 'total', es: 'total' },
      formula: 'Sum of newly written words.',
      value: over => over.sum('words'),
      n: over => over.count(sql`f.words is not null`),
      none: 0,
    },
  },
};
