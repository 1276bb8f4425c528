/** Rows of several queries side by side, matched by their keys. */

import { partOf, type Wanted } from './plan.ts';
import type { DimensionValue } from './result.ts';
import type { Row } from './rows.ts';

export interface Piece {
  rows: Row[];
  /** Index in the request of each of the piece's metrics. */
  places: number[];
}

export const keyOf = (keys: DimensionValue[]): string => JSON.stringify(keys);

/** What a metric says of a group in which it has no rows at all. */
export function valueOverNothing(one: Wanted): number | null {
  const part = partOf(one);
  if (part.none !== undefined) return part.none;
  return part.n === undefined && one.metric.survival === undefined ? 0 : null;
}

export function mergeRows(pieces: Piece[], wanted: Wanted[]): Row[] {
  const merged = new Map<string, Row>();
  for (const { rows, places } of pieces) {
    for (const row of rows) {
      const key = keyOf(row.keys);
      const whole = merged.get(key) ?? emptyRow(row.keys, row.dimensions, wanted);
      for (const [i, place] of places.entries()) {
        whole.metrics[place] = row.metrics[i] ?? null;
        whole.n[place] = row.n[i] ?? 0;
      }
      merged.set(key, whole);
    }
  }
  return [...merged.values()];
}

export function emptyRow(keys: DimensionValue[], dimensions: DimensionValue[], wanted: Wanted[]): Row {
  return { keys, dimensions, metrics: wanted.map(valueOverNothing), n: wanted.map(() => 0) };
}
