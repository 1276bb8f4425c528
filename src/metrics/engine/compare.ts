/** The previous period beside each row. */
import { bucketsOf } from './labels.ts';
import { emptyRow, keyOf } from './merge.ts';
import type { Plan, Wanted } from './plan.ts';
import type { DimensionValue, ResultRow } from './result.ts';
import type { Row } from './rows.ts';
import type { Bounds } from './scope.ts';

/** (now − before) / before; null when either is unknown or `before` is 0: a growth from nothing has no rate. */
export function change(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : (now - before) / before;
}

/**
 * Finds the row before: the n-th day of this period is compared with the n-th day of the previous one. `before` has what `wanted` says, which
 * stands at the `compared` places of this period's rows.
 */
export function comparisons(
  before: Row[],
  wanted: Wanted[],
  { dimensions, compared }: Pick<Plan, 'dimensions' | 'compared'>,
  periods: { current: Bounds; previous: Bounds; zone: string },
): (row: Row) => NonNullable<ResultRow['comparison']> {
  const found = new Map(before.map(row => [keyOf(row.keys), row]));
  const shifts = dimensions.map(dimension => {
    if (dimension.type !== 'date') return null;
    const now = bucketsOf(dimension.id, periods.current, periods.zone) ?? [];
    const then = bucketsOf(dimension.id, periods.previous, periods.zone) ?? [];
    return new Map<DimensionValue, DimensionValue>(now.map((label, i) => [label, then[i] ?? null]));
  });
  const shifted = (values: DimensionValue[]) =>
    values.map((value, i) => {
      const shift = shifts[i];
      return shift === null || shift === undefined ? value : (shift.get(value) ?? null);
    });
  return row => {
    const keys = shifted(row.keys);
    const past = found.get(keyOf(keys)) ?? emptyRow(keys, shifted(row.dimensions), wanted);
    const places = row.metrics.map((_, i) => compared.indexOf(i));
    const metrics = places.map(place => past.metrics[place] ?? null);
    return {
      dimensions: past.dimensions,
      metrics,
      n: places.map(place => past.n[place] ?? 0),
      change: row.metrics.map((now, i) => change(now, metrics[i] ?? null)),
    };
  };
}
