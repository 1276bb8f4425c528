/** Every bucket of a time dimension between two days. */
import { toLocal } from '../../time/zone.ts';
import type { Bounds } from './scope.ts';

/** First days of the buckets that the period touches, ascending; null where an end is open. */
export function bucketsOf(dimension: string, { from, to }: Bounds, zone: string): string[] | null {
  if (from === null || to === null) return null;
  const first = Temporal.PlainDate.from(wallDate(from, zone));
  const last = Temporal.PlainDate.from(wallDate(to - 1, zone));
  const labels: string[] = [];
  for (
    let day = startOf(dimension, first);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = after(dimension, day)
  ) {
    labels.push(day.toString());
  }
  return labels;
}

function wallDate(at: number, zone: string): string {
  return new Date(toLocal(Math.floor(at), zone) * 1000).toISOString().slice(0, 10);
}

function startOf(dimension: string, day: Temporal.PlainDate): Temporal.PlainDate {
  if (dimension === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  if (dimension === 'month') return day.with({ day: 1 });
  if (dimension === 'quarter') return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) });
  return dimension === 'year' ? day.with({ day: 1, month: 1 }) : day;
}

function after(dimension: string, day: Temporal.PlainDate): Temporal.PlainDate {
  if (dimension === 'week') return day.add({ days: 7 });
  if (dimension === 'month') return day.add({ months: 1 });
  if (dimension === 'quarter') return day.add({ months: 3 });
  return day.add(dimension === 'year' ? { years: 1 } : { days: 1 });
}
