/** When a report is due and which days it is about: pure, in the recipient's zone. */
import { z } from 'zod';
import { say } from '../../errors.data.ts';

const hour = z.int().min(0).max(23);
const minute = z.int().min(0).max(59).default(0);
const day = z.iso.date();

export const cadenceSchema = z.discriminatedUnion('every', [
  /** The last whole week, Monday to Sunday. `weekday`: ISO, 1 Monday. */
  z.strictObject({ every: z.literal('week'), weekday: z.int().min(1).max(7), hour, minute }),
  /** The last whole calendar month. A `day` that a month does not have is its last one. */
  z.strictObject({ every: z.literal('month'), day: z.int().min(1).max(31), hour, minute }),
  /** The `days` days before. The first is due on `from`. */
  z.strictObject({ every: z.literal('days'), days: z.int().min(1).max(366), from: day, hour, minute }),
  /** On some weekdays; about the days since the one before. */
  z.strictObject({
    every: z.literal('weekdays'),
    weekdays: z
      .array(z.int().min(1).max(7))
      .min(1)
      .max(7)
      .refine(days => new Set(days).size === days.length, say.weekdayOnce.en),
    hour,
    minute,
  }),
]);
export type Cadence = z.infer<typeof cadenceSchema>;

export interface Due {
  dueAt: Temporal.Instant;
  /** First and last local day the report is about, both included. */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** The last due at or before `now`; null where there has been none (before the first of a count of days). */
export function lastDue(cadence: Cadence, zone: string, now: Temporal.Instant): Due | null {
  const newest = latestDay(cadence, now.toZonedDateTimeISO(zone).toPlainDate());
  if (newest === null) return null;
  const due = dueOn(cadence, zone, newest);
  if (Temporal.Instant.compare(due.dueAt, now) <= 0) return due;
  // Due later today.
  const before = latestDay(cadence, newest.subtract({ days: 1 }));
  return before === null ? null : dueOn(cadence, zone, before);
}

/** The first due after `now`. */
export function nextDue(cadence: Cadence, zone: string, now: Temporal.Instant): Due {
  let date = now.toZonedDateTimeISO(zone).toPlainDate();
  if (cadence.every === 'days') {
    const first = Temporal.PlainDate.from(cadence.from);
    if (Temporal.PlainDate.compare(date, first) < 0) date = first;
  }
  for (;;) {
    if (isDueDay(cadence, date)) {
      const due = dueOn(cadence, zone, date);
      if (Temporal.Instant.compare(due.dueAt, now) > 0) return due;
    }
    date = date.add({ days: 1 });
  }
}

/** The last day on or before `date` on which a report is due. */
function latestDay(cadence: Cadence, date: Temporal.PlainDate): Temporal.PlainDate | null {
  if (cadence.every === 'days') {
    const since = Temporal.PlainDate.from(cadence.from).until(date, { largestUnit: 'days' }).days;
    return since < 0 ? null : date.subtract({ days: since % cadence.days });
  }
  let day = date;
  while (!isDueDay(cadence, day)) day = day.subtract({ days: 1 });
  return day;
}

function isDueDay(cadence: Cadence, date: Temporal.PlainDate): boolean {
  switch (cadence.every) {
    case 'week':
      return date.dayOfWeek === cadence.weekday;
    case 'month':
      return date.day === Math.min(cadence.day, date.daysInMonth);
    case 'weekdays':
      return cadence.weekdays.includes(date.dayOfWeek);
    case 'days': {
      const since = Temporal.PlainDate.from(cadence.from).until(date, { largestUnit: 'days' }).days;
      return since >= 0 && since % cadence.days === 0;
    }
  }
}

function dueOn(cadence: Cadence, zone: string, date: Temporal.PlainDate): Due {
  const { hour, minute } = cadence;
  // An hour that the clock skips is due when the clock has moved on, one that it shows twice the first time.
  const dueAt = date
    .toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour, minute) })
    .toInstant();
  return { dueAt, ...periodBefore(cadence, date) };
}

function periodBefore(cadence: Cadence, date: Temporal.PlainDate): Pick<Due, 'from' | 'to'> {
  const yesterday = date.subtract({ days: 1 });
  switch (cadence.every) {
    case 'week': {
      const monday = date.subtract({ days: date.dayOfWeek - 1 });
      return { from: monday.subtract({ days: 7 }), to: monday.subtract({ days: 1 }) };
    }
    case 'month': {
      const first = date.with({ day: 1 });
      return { from: first.subtract({ months: 1 }), to: first.subtract({ days: 1 }) };
    }
    case 'days':
      return { from: date.subtract({ days: cadence.days }), to: yesterday };
    case 'weekdays': {
      let from = yesterday;
      while (!cadence.weekdays.includes(from.dayOfWeek)) from = from.subtract({ days: 1 });
      return { from, to: yesterday };
    }
  }
}
