/** Days of a bucket of time, for a filter on the range. Pure. */
import type { DimensionValue } from '../../src/metrics/engine/result.ts';

const MONTHS: Record<string, number> = { month: 1, quarter: 3, year: 12 };
const DAYS: Record<string, number> = { day: 1, week: 7 };

export const isBucket = (dimension: string): boolean => dimension in MONTHS || dimension in DAYS;

/** `2026-03-02..2026-03-08`: both ends of the bucket that begins on this day. */
export function bucketRange(day: DimensionValue, bucket: string): string {
  const to = new Date(`${day}T00:00:00Z`);
  const months = MONTHS[bucket];
  if (months === undefined) to.setUTCDate(to.getUTCDate() + (DAYS[bucket] ?? 1));
  else to.setUTCMonth(to.getUTCMonth() + months);
  to.setUTCDate(to.getUTCDate() - 1);
  return `${day}..${to.toISOString().slice(0, 10)}`;
}
