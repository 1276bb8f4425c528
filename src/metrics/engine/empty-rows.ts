/** With `include.empty`: rows for the days, hours and kinds in which nothing happened. */
import type { Dimension } from '../define.ts';
import { bucketsOf } from './labels.ts';
import { emptyRow, keyOf } from './merge.ts';
import type { Wanted } from './plan.ts';
import type { DimensionValue } from './result.ts';
import type { Row } from './rows.ts';
import type { Bounds } from './scope.ts';

/** Most groups made up for one answer: a grid of 7 × 24 or ten years of days, not a product of long lists. */
const MOST = 20_000;

/** Adds what is missing where every dimension is a closed list; otherwise the rows as they were. */
export function withEmptyRows(
  rows: Row[],
  wanted: Wanted[],
  dimensions: Dimension[],
  bounds: Bounds,
  zone: string,
): Row[] {
  const lists = dimensions.map((d, i) =>
    d.type === 'date' ? (bucketsOf(d.id, bounds, zone) ?? between(rows, d, i, zone)) : (d.values ?? null),
  );
  const full = lists.filter(list => list !== null);
  if (full.length < lists.length || full.reduce((size, list) => size * list.length, 1) > MOST) return rows;
  const found = new Set(rows.map(row => keyOf(row.keys)));
  const every = full.reduce<DimensionValue[][]>(
    (heads, list) => heads.flatMap(head => list.map(value => [...head, value])),
    [[]],
  );
  return [
    ...rows,
    ...every.filter(keys => !found.has(keyOf(keys))).map(keys => emptyRow(keys, keys, wanted)),
  ];
}

/** Everything asked for: from the first bucket with something in it to the last. */
function between(rows: Row[], dimension: Dimension, index: number, zone: string): string[] | null {
  const days = rows.map(row => String(row.keys[index])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const at = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds / 1000;
  return bucketsOf(dimension.id, { from: at(first), to: at(last) + 1 }, zone);
}
