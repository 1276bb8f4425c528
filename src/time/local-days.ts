/** The local days of a period. */
import { formatDate } from './civil.ts';
import type { Period } from './period.ts';
import { toLocal } from './zone.ts';

export interface LocalDay {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Epoch seconds, half-open: the whole local day, 23 to 25 hours at changes of the clock. */
  from: number;
  to: number;
}

/** Every local date with a part in the period, in order; none when the period is empty. */
export function localDays({ from, to }: Period, zone: string): LocalDay[] {
  const days: LocalDay[] = [];
  if (!(to > from)) return days;
  const first = Math.floor(toLocal(from, zone) / 86_400);
  for (let day = first, start = dayStart(day, zone); start < to; day++) {
    const next = dayStart(day + 1, zone);
    // A date that the zone skipped (Apia, 2011-12-30) has no length.
    if (next > start) days.push({ date: formatDate(day), from: start, to: next });
    start = next;
  }
  return days;
}

function dayStart(day: number, zone: string): number {
  const start = Temporal.PlainDate.from(formatDate(day)).toZonedDateTime(zone);
  return start.epochMilliseconds / 1000;
}
