/** Customer effort: the same numbers for two scales that mean opposite things (METRICS §7). */
import { sql } from 'kysely';
import type { Metric, Sql } from '../define.ts';

interface Effort extends Pick<Metric, 'id' | 'title' | 'question' | 'where' | 'better'> {
  /** In words. */
  scale: string;
  easy: Sql;
  easyWords: string;
}

/** The mean, with part: easy. */
export const effort = ({ scale, easy, easyWords, ...what }: Effort): Metric => ({
  ...what,
  unit: 'points',
  formula: `Mean of the answers on the scale ${scale}. The other scale has a metric of its own.`,
  source: '§7',
  fact: 'survey_answer',
  emptyBecause: 'Nobody has answered a question of this scale in the selection.',
  value: over => over.mean('score'),
  n: over => over.count(),
  parts: {
    easy: {
      title: { en: 'found it easy', es: 'lo encontraron fácil' },
      unit: 'share',
      better: 'up',
      formula: `Answers ${easyWords} / answers.`,
      value: over => over.ratio(over.count(sql`${easy}`), over.count()),
      n: over => over.count(),
    },
  },
});
