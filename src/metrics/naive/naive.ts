/** What the second implementations of metrics are put together from. */
import type { Settings } from '../define.ts';
import type { Row } from './facts.ts';

/** Value and n over the rows of a group. */
export type Naive = (rows: Row[], settings: Settings) => [number | null, number];

export const all = () => true;
export const count =
  (keep: (r: Row) => boolean): Naive =>
  rows => {
    const n = rows.filter(keep).length;
    return [n, n];
  };
export const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
export const mean = (numbers: number[]) => (numbers.length === 0 ? null : sum(numbers) / numbers.length);
export const over =
  (
    keep: (r: Row) => boolean,
    value: (r: Row) => number | null | undefined,
    measure: (values: number[]) => number | null,
  ): Naive =>
  rows => {
    const values = rows
      .filter(keep)
      .map(value)
      .filter(v => v !== null && v !== undefined);
    return [measure(values), values.length];
  };
export const share =
  (whole: (r: Row, s: Settings) => boolean, part: (r: Row, s: Settings) => boolean): Naive =>
  (rows, settings) => {
    const base = rows.filter(r => whole(r, settings));
    return [base.length === 0 ? null : base.filter(r => part(r, settings)).length / base.length, base.length];
  };

/** Type 7: linear between the neighbours of (n − 1) p. */
export function quantile(p: number): (numbers: number[]) => number | null {
  return numbers => {
    if (numbers.length === 0) return null;
    const sorted = numbers.toSorted((a, b) => a - b);
    const at = (sorted.length - 1) * p;
    const low = sorted[Math.floor(at)] ?? 0;
    return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? 0) - low);
  };
}

export const largest = (values: number[]) => (values.length === 0 ? null : Math.max(...values));
