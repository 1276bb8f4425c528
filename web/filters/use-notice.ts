import { useCatalogue } from '../api/catalogue.ts';
import { useReader } from '../words/words.tsx';
import { conditionsOf } from './filters.ts';
import { narrow } from './reach.ts';
import { useFilters } from './use-filters.ts';

/** For a number: the sentence that names filters it does not know; null when it knows them all. */
export function useNotice(): (metric: string) => string | null {
  const catalogue = useCatalogue().data;
  const { words } = useReader();
  const [filters] = useFilters();
  const { mailbox, team, teammate, domain, kind } = words.filters;
  const names: Record<string, string> = { mailbox, team, teammate, domain, kind };
  return metric => {
    if (catalogue === undefined) return null;
    const { dropped } = narrow(catalogue, [metric], conditionsOf(filters));
    return dropped.length === 0
      ? null
      : words.filters.dropped(
          dropped
            .map(one => names[one] ?? one)
            .join(', ')
            .toLowerCase(),
        );
  };
}
