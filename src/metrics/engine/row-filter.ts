/** The rights of the asking person, as filters that no question can leave out. */
import { PulsoError } from '../../errors.ts';
import type { FactId } from '../define.ts';
import { say } from './errors.data.ts';
import { dimensionNamed, eachLeaf, reaches, type Wanted } from './plan.ts';
import type { Filter, FullRequest } from './request.ts';

export interface View {
  /** What the person may see; null = everything. */
  rowFilter: Filter | null;
  /**
   * What holds besides when a question splits or filters by a dimension, for instance only shared mailboxes when it is about
   * mailboxes; null: such a question is refused.
   */
  whenAsked: Readonly<Record<string, Filter | null>>;
}

export const SEES_EVERYTHING: View = { rowFilter: null, whenAsked: {} };

/** Dimensions whose values name people, companies, conversations, tickets or folders: not for a workspace that keeps numbers only (METRICS §10). */
export const NAMING: readonly string[] = [
  'teammate',
  'contact',
  'domain',
  'sender',
  'recipient',
  'label',
  'conversation',
  'ticket',
  'account',
];

/** Throws `not-allowed` where the question splits or filters by names. */
export function assertNumbersOnly(request: Pick<FullRequest, 'dimensions' | 'filters'>): void {
  for (const id of usedBy(request)) {
    if (NAMING.includes(id)) throw new PulsoError('not-allowed', say.numbersOnly(id));
  }
}

function usedBy({ dimensions, filters }: Pick<FullRequest, 'dimensions' | 'filters'>): Set<string> {
  const used = new Set(dimensions);
  for (const filter of filters) eachLeaf(filter, id => used.add(id));
  return used;
}

/** Every filter that the question brings upon itself by the dimensions it uses. Throws `not-allowed`. */
export function filtersWhenAsked(view: View, request: FullRequest): Filter[] {
  return [...usedBy(request)].flatMap(id => {
    const brought = view.whenAsked[id];
    if (brought === undefined) return [];
    if (brought !== null) return [brought];
    throw new PulsoError('not-allowed', say.figuresHidden(id));
  });
}

/** A metric that the filter cannot reach is refused: it would show what the person may not see. Throws `not-allowed`. */
export function assertRowFilter(rowFilter: Filter, wanted: Wanted[]): void {
  for (const { name, metric } of wanted) {
    if (filterOn(metric.fact, rowFilter) !== null) continue;
    throw new PulsoError('not-allowed', say.notLimited(name));
  }
}

/**
 * The filter as one fact can apply it. Of alternatives those that the fact does not know are dropped, which only ever shows less;
 * null: nothing of it can be applied.
 */
export function filterOn(fact: FactId, filter: Filter): Filter | null {
  if (filter[0] === 'or') {
    const known = filter[1].map(inner => filterOn(fact, inner)).filter(inner => inner !== null);
    return known.length === 0 ? null : ['or', known];
  }
  if (filter[0] === 'and') {
    const all = filter[1].map(inner => filterOn(fact, inner));
    return all.includes(null) ? null : ['and', all.filter(inner => inner !== null)];
  }
  let possible = true;
  eachLeaf(filter, id => {
    possible &&= reaches(fact, dimensionNamed(id));
  });
  return possible ? filter : null;
}
