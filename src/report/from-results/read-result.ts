/** Small readings of an engine answer. Values of groups in which nothing happened are 0 for counts. */
import type { Result, ResultRow } from '../../metrics/engine/result.ts';
import type { QueryName } from '../queries.data.ts';

export type Results = Record<QueryName, Result>;

/** Value of the i-th metric; null is unknown. */
export const measuredOf = (row: ResultRow, index: number): number | null => row.metrics[index] ?? null;
export const countOf = (row: ResultRow, index: number): number => row.metrics[index] ?? 0;
export const numberOf = (row: ResultRow, index: number): number => Number(row.dimensions[index]);
export const textOf = (row: ResultRow, index: number): string => String(row.dimensions[index] ?? '');
export const known = (row: ResultRow): boolean => row.dimensions.every(value => value !== null);

/** Each known row with the half-open range its first dimension begins. */
export function ranges(result: Result): { row: ResultRow; from: number; to: number | null }[] {
  const rows = result.results.filter(known).toSorted((a, b) => numberOf(a, 0) - numberOf(b, 0));
  const starts = rows.map(row => numberOf(row, 0));
  return rows.map((row, index) => ({ row, from: starts[index] ?? 0, to: starts[index + 1] ?? null }));
}
