/** Results as rows of bars and lines. Pure. */
import type { DimensionValue, Result } from '../../src/metrics/engine/result.ts';

export const columnOf = (result: Result | undefined, metric: string): (number | null)[] => {
  if (result === undefined) return [];
  const i = result.query.metrics.indexOf(metric);
  return result.results.map(row => row.metrics[i] ?? null);
};

/** Of the period before; unknown where that had fewer weeks or months than this one. */
export const beforeOf = (result: Result | undefined, metric: string): (number | null)[] => {
  if (result === undefined) return [];
  const i = result.query.metrics.indexOf(metric);
  const end = result.query.previous?.to ?? null;
  return result.results.map(({ comparison }) => {
    const [day] = comparison?.dimensions ?? [];
    const past = end !== null && typeof day === 'string' && day >= end;
    return past ? null : (comparison?.metrics[i] ?? null);
  });
};

export const labelsOf = (result: Result | undefined): DimensionValue[] =>
  (result?.results ?? []).map(row => row.dimensions[0] ?? null);

export const hasBefore = (result: Result | undefined): boolean =>
  result?.results.some(row => row.comparison !== undefined) ?? false;

/** Shares 0–1 of the highest of all the columns. */
export function lengthsOf(...columns: (number | null)[][]): number[][] {
  const most = Math.max(1e-9, ...columns.flat().map(value => value ?? 0));
  return columns.map(column => column.map(value => Math.max(0, value ?? 0) / most));
}

/** Each value's share of the whole column; null where the whole is 0. */
export function sharesOf(column: (number | null)[]): (number | null)[] {
  const whole = column.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return column.map(value => (whole === 0 || value === null ? null : value / whole));
}
