/** The ranges people ask for, as instants. */

import { say } from './errors.data.ts';
import { type DateSpan, namedDates } from './named-dates.ts';
import { relativeDays } from './relative-range.ts';
import { PeriodError, shown } from './time-errors.ts';
import { zoneTable } from './zone.ts';

/** Epoch seconds, half-open; both ends are local midnights unless exact instants were asked for. */
export interface Period {
  from: number;
  to: number;
}

export interface RangeContext {
  /** IANA zone of the report. */
  zone: string;
  /** Epoch seconds. For an archive that ended long ago pass the instant of its last message. */
  now: number;
  /** Instants of the first and last message there is, epoch seconds; null when there is none. For `all`. */
  first: number | null;
  last: number | null;
}

/**
 * A range in words, or its two ends, as a period. Throws `PeriodError` listing what is accepted, `ZoneError` for an unknown
 * zone. `90d` = the 90 whole local days *before* today, `4w`, `12mo` and `1y` the whole ISO weeks and months (12 a year)
 * before the running one, so that a period can be compared with the one before it; `today` and `this_…` reach to the end of
 * today. `A..B` and `[A, B]` include the whole of B; ends written with an offset (`2024-03-15T10:00Z`) are exact instants.
 * `all` = from the local day of the first message to that of the last.
 */
export function parseRange(range: string | readonly [string, string], context: RangeContext): Period {
  zoneTable(context.zone);
  if (typeof range !== 'string') return between(range[0], range[1], context.zone);
  const text = range.trim().toLowerCase();
  if (text === 'all') return wholeDays(allDays(context), context.zone);
  const dots = text.indexOf('..');
  if (dots >= 0) return between(text.slice(0, dots), text.slice(dots + 2), context.zone);
  const span = relativeDays(text, dayOf(context.now, context.zone)) ?? namedDates(text);
  if (span === null) throw new PeriodError(say.rangeUnknown(shown(range), say.acceptedRanges));
  return wholeDays(span, context.zone);
}

/**
 * The period before, of equal length: as many whole months when this one is made of whole months, else as many local days,
 * else (ends inside a day) as many seconds.
 */
export function previousPeriod({ from, to }: Period, zone: string): Period {
  const [start, end] = [zoned(from, zone), zoned(to, zone)];
  if (!isDayStart(start) || !isDayStart(end) || to <= from) return { from: from - (to - from), to: from };
  const [first, next] = [start.toPlainDate(), end.toPlainDate()];
  const wholeMonths = first.day === 1 && next.day === 1;
  const length = first.until(next, { largestUnit: wholeMonths ? 'month' : 'day' });
  return { from: midnight(first.subtract(length), zone), to: from };
}

function between(from: string, to: string, zone: string): Period {
  const [start, end] = [edge(from, zone), edge(to, zone)];
  if (start === null || end === null) {
    throw new PeriodError(say.noDateInRange(shown(start === null ? from : to), say.acceptedRanges));
  }
  if (end.to <= start.from) throw new PeriodError(say.endsBeforeItBegins(shown(`${from}..${to}`)));
  return { from: start.from, to: end.to };
}

/** A date, month, week or year as a whole, or an instant. */
function edge(text: string, zone: string): Period | null {
  const clean = text.trim();
  const span = namedDates(clean.toLowerCase());
  if (span !== null) return wholeDays(span, zone);
  try {
    const instant = Temporal.Instant.from(clean).epochMilliseconds / 1000;
    return { from: instant, to: instant };
  } catch {
    return null;
  }
}

function allDays({ zone, now, first, last }: RangeContext): DateSpan {
  const from = dayOf(first ?? now, zone);
  return { from, to: dayOf(last ?? now, zone).add({ days: 1 }) };
}

function wholeDays({ from, to }: DateSpan, zone: string): Period {
  return { from: midnight(from, zone), to: midnight(to, zone) };
}

/** The first instant of a local date: 01:00 where the clock skips midnight. */
function midnight(date: Temporal.PlainDate, zone: string): number {
  return date.toZonedDateTime(zone).epochMilliseconds / 1000;
}

function dayOf(instant: number, zone: string): Temporal.PlainDate {
  return zoned(instant, zone).toPlainDate();
}

function zoned(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(instant * 1000)).toZonedDateTimeISO(zone);
}

function isDayStart(at: Temporal.ZonedDateTime): boolean {
  return at.startOfDay().epochMilliseconds === at.epochMilliseconds;
}
