/** Which conversations stand behind a number. Pure. */
import type { Filter } from '../../src/metrics/engine/request.ts';
import type { DimensionValue, Result } from '../../src/metrics/engine/result.ts';
import type { Catalogue } from '../api/catalogue.ts';
import type { ConversationQuestion } from '../api/conversations.ts';
import { bucketRange, isBucket } from '../filters/bucket-range.ts';

export const metricIn = (catalogue: Catalogue | undefined, name: string) =>
  catalogue?.metrics.find(one => one.id === name.split('.')[0]);

/** `also`: the slice that was pressed. */
export function behind(
  name: string,
  { query }: Result,
  also: readonly Filter[],
  catalogue: Catalogue | undefined,
): ConversationQuestion {
  const { filters, range, zone, date_range } = query;
  const question = { metric: name, zone, limit: 20 };
  const asked = rangeText(range, date_range);
  const bucket = also.find(([, id]) => typeof id === 'string' && isBucket(id));
  // The backlog of a day is what was open at its end, whenever it was asked: no filter on the day says that.
  if (metricIn(catalogue, name)?.fact !== 'backlog' || bucket === undefined)
    return { ...question, filters: [...filters, ...also], date_range: asked };
  const [, id, [day = null]] = bucket as [string, string, DimensionValue[]];
  const [from = '', end = ''] = bucketRange(day, id).split('..');
  // Dates sort as they read.
  const [to = end] = [end, asked.split('..')[1] ?? end].toSorted();
  return {
    ...question,
    filters: [...filters, ...also.filter(one => one !== bucket)],
    date_range: `${from}..${to}`,
  };
}

/** `[from, to)` as the days both included that a request takes. */
export function rangeText(
  range: { from: string | null; to: string | null },
  asked: string | [string, string],
): string {
  if (range.from === null || range.to === null) return 'all';
  if (range.from.length === 10 && range.to.length === 10)
    return `${range.from}..${new Date(Date.parse(range.to) - 1).toISOString().slice(0, 10)}`;
  return typeof asked === 'string' ? asked : asked.join('..');
}

/** Comments are answers to another question than the one a number is about: what names that question does not narrow them. */
export function reachesComments(filter: Filter): Filter[] {
  switch (filter[0]) {
    case 'and':
    case 'or': {
      const inside = filter[1].flatMap(reachesComments);
      return inside.length === 0 ? [] : [[filter[0], inside]];
    }
    case 'not': {
      const [inside] = reachesComments(filter[1]);
      return inside === undefined ? [] : [['not', inside]];
    }
    default:
      return filter[1] === 'survey_question' || filter[1] === 'score' ? [] : [filter];
  }
}
