/** Is a day out of the ordinary? Median and median absolute deviation: one mad day among the eight does not hide the next. Pure. */

export interface Unusual {
  direction: 'high' | 'low' | null;
  usual: number;
  low: number;
  high: number;
  n: number;
}

/** Makes the MAD of a normal distribution its standard deviation. */
const NORMAL = 1.4826;
/** Fewer weeks say nothing. */
const LEAST_DAYS = 4;

/** Null with too few days before. `k`: how many deviations are ordinary. */
export function unusual(value: number, before: readonly number[], k: number): Unusual | null {
  if (before.length < LEAST_DAYS) return null;
  const usual = median(before);
  const spread = NORMAL * median(before.map(one => Math.abs(one - usual)));
  // Counts vary by chance at least as much as their root (Poisson): four quiet Sundays in a row do not make five mails odd.
  const deviation = Math.max(spread, Math.sqrt(Math.max(1, usual)));
  const low = Math.max(0, usual - k * deviation);
  const high = usual + k * deviation;
  const direction = value > high ? 'high' : value < low ? 'low' : null;
  return { direction, usual, low, high, n: before.length };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
