/** How long messages are, in newly written words (METRICS §3). */
import { sql } from 'kysely';
import type { Metric } from '../define.ts';

/** The median, with parts: mean, total. */
export const wordsPerMessage = (
  what: Pick<Metric, 'id' | 'title' | 'question' | 'where' | 'leavesOut'>,
): Metric => ({
  ...what,
  unit: 'words',
  better: 'neutral',
  formula:
    'Median number of newly written words (no quoted text, signature or disclaimer) of human messages in which text could be read.',
  source: '§3',
  fact: 'message',
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
});
