/** One row of a figure that was split: what the inspector shows of it, and the page's filters that say the same. Pure. */
import type { Filter } from '../../src/metrics/engine/request.ts';
import type { DimensionValue, Result, ResultRow } from '../../src/metrics/engine/result.ts';
import { valueWords } from '../../src/report/value-words.ts';
import { bucketRange, isBucket } from '../filters/bucket-range.ts';
import type { Filters } from '../filters/filters.ts';
import type { Reader } from '../words/words.tsx';
import type { Inspected } from './inspect.tsx';

/** `row` missing: nothing was there, and nothing is behind it. `names`: the numbers of this row; the first is shown. */
export function sliceOf(
  result: Result,
  row: ResultRow | undefined,
  names: readonly string[],
  values: readonly DimensionValue[],
  reader: Reader,
): Inspected {
  const { dimensions } = result.query;
  const place = row === undefined ? -1 : result.results.indexOf(row);
  return {
    names,
    result,
    row: place,
    also: dimensions.map((id, i): Filter => ['is', id, [row?.ids?.[i] ?? values[i] ?? null]]),
    of: wordsOf(result, values, reader),
  };
}

/** `Monday · 09:00`. */
export const wordsOf = (result: Result, values: readonly DimensionValue[], reader: Reader): string =>
  result.query.dimensions
    .map((id, i) => valueWords(id, values[i] ?? null, reader, stepAfter(result, i, values[i] ?? null)))
    .join(' · ');

/** Where the next step of a dimension begins, as far as the result knows; null after the last. */
function stepAfter({ results }: Result, place: number, value: DimensionValue): number | null {
  if (typeof value !== 'number') return null;
  const later = results
    .map(row => row.dimensions[place])
    .filter(one => typeof one === 'number')
    .filter(one => one > value);
  return later.length === 0 ? null : Math.min(...later);
}

const NAMED = ['mailbox', 'team', 'teammate'] as const;
const SPELLED = ['domain', 'kind'] as const;

/** What the filter bar would have to say to show only this slice; null where it cannot. */
export function narrowing(also: readonly Filter[]): Partial<Filters> | null {
  if (also.length === 0) return null;
  const all = also.map(([, id, values]): Partial<Filters> | null => {
    const [value = null] = values as DimensionValue[];
    if (typeof id !== 'string') return null;
    if (isBucket(id)) return { range: bucketRange(value, id) };
    if (id === 'teammate' && value === null) return { teammate: [null] };
    if (NAMED.some(one => one === id) && typeof value === 'number') return { [id]: [value] };
    if (SPELLED.some(one => one === id) && typeof value === 'string') return { [id]: [value] };
    return null;
  });
  return all.includes(null) ? null : Object.assign({}, ...all);
}
