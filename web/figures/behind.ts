/** Which conversations stand behind a number. Pure. */
import type { Filter } from '../../src/metrics/engine/request.ts';
import type { Catalogue } from '../api/catalogue.ts';
import type { ConversationQuestion } from '../api/conversations.ts';
import type { Inspected } from './inspect.tsx';

const OF: Record<string, ConversationQuestion['of']> = {
  reply: 'replies',
  question: 'questions',
  backlog: 'questions',
  waiting: 'waiting',
};

export function behind(
  { name, result, also = [] }: Inspected,
  catalogue: Catalogue | undefined,
): ConversationQuestion {
  const metric = catalogue?.metrics.find(one => one.id === name.split('.')[0]);
  const { filters, range } = result.query;
  const state: Filter[] =
    name === 'awaiting_them'
      ? [['is', 'state', ['awaiting_them']]]
      : metric?.fact === 'waiting'
        ? [['is', 'state', ['awaiting_us']]]
        : [];
  return {
    of: OF[metric?.fact ?? ''] ?? 'conversations',
    filters: [...filters, ...also, ...state],
    date_range: rangeText(range, result.query.date_range),
    limit: 20,
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
