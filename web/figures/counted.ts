/** What a number counts, in words, beside how many conversations that is. Pure. */
import type { Format } from '../../src/report/format.ts';
import type { CatalogueMetric } from '../api/catalogue.ts';
import type { Words } from '../words/en.data.ts';

export type Counted = keyof Words['figure']['rows'];

const OF: Record<string, Counted> = {
  message: 'message',
  delivery: 'delivery',
  attachment: 'file',
  thread: 'thread',
  conversation: 'conversation',
  waiting: 'conversation',
  reply: 'reply',
  question: 'question',
  backlog: 'question',
};

/** Each row of a fact is one observation, except where people are counted. */
export const countedAs = (metric: Pick<CatalogueMetric, 'fact' | 'unit'> | undefined): Counted =>
  metric?.unit === 'per_person' ? 'person' : (OF[metric?.fact ?? ''] ?? 'conversation');

/** Says how many conversations hold what was counted; where conversations are counted, whether they are still as many. */
export function holdsWords(
  counted: Counted,
  n: number,
  conversations: number,
  { rows, counts, countsIn, countsNow }: Words['figure'],
  format: Format,
): string {
  const these = rows.conversation(format.count(conversations), conversations);
  const told = rows[counted](format.count(n), n);
  if (counted !== 'conversation') return countsIn(told, these);
  return n === conversations ? counts(told) : countsNow(told, these);
}
