/** The filters of the address bar, and questions narrowed by them. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Request } from '../../src/metrics/engine/request.ts';
import { useCatalogue } from '../api/catalogue.ts';
import { comparable, conditionsOf, FILTER_KEYS, type Filters, filtersOf, searchOf } from './filters.ts';
import { narrow } from './reach.ts';
import type { Search } from './search.ts';

export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const { range, compare, mailbox, team, teammate, domain, kind } = search;
  const filters = useMemo(
    () => filtersOf({ range, compare, mailbox, team, teammate, domain, kind }),
    [range, compare, mailbox, team, teammate, domain, kind],
  );
  const change = (changed: Partial<Filters>): void => {
    const next = searchOf({ ...filters, ...changed });
    const gone = Object.fromEntries(FILTER_KEYS.map(key => [key, undefined]));
    void navigate({ to: '.', search: now => ({ ...now, ...gone, ...next }) });
  };
  return [filters, change];
}

/** A question without range and filters, which are the page's; `own` conditions come on top. */
export type Ask = Omit<Request, 'date_range' | 'compare'> & {
  compare?: boolean;
  /** Asked of all time, whatever the page shows. */
  always?: boolean;
};

/** The page's questions as the engine takes them; null until it is known which filters each number knows. */
export function useNarrowed<Name extends string>(asks: Record<Name, Ask>): Record<Name, Request> | null {
  const [filters] = useFilters();
  const catalogue = useCatalogue().data;
  return useMemo(() => {
    const conditions = conditionsOf(filters);
    if (conditions.length > 0 && catalogue === undefined) return null;
    const request = ({ compare = false, always = false, filters: own = [], ...ask }: Ask): Request => ({
      ...ask,
      date_range: always ? 'all' : filters.range,
      compare: compare && !always && comparable(filters) ? 'previous' : null,
      filters: [
        ...own,
        ...(catalogue === undefined ? [] : narrow(catalogue, ask.metrics, conditions).filters),
      ],
    });
    const entries = Object.entries<Ask>(asks).map(([name, ask]) => [name, request(ask)]);
    return Object.fromEntries(entries) as Record<Name, Request>;
  }, [asks, filters, catalogue]);
}
