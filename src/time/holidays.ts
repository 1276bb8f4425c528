/** Holidays from an iCalendar feed. METRICS §1 "calendar". */
import { formatDate, parseDate } from './civil.ts';
import { say } from './errors.data.ts';
import { type AllDayEvent, allDayEvents } from './ical-events.ts';
import { CalendarError, shown } from './time-errors.ts';
import { unknownPart, yearlyDays } from './yearly-rule.ts';

/** Days looked at and covered; a thousand yearly holidays over fifty years need 20 million. More is broken or hostile. */
const MAX_STEPS = 50_000_000;

/** Local dates `YYYY-MM-DD`, `from` inclusive, `to` exclusive. */
export interface DateRange {
  from: string;
  to: string;
}

/**
 * The dates that all-day events of the feed cover within the range, sorted, each once. Several days (DTEND is exclusive),
 * yearly rules, RDATE, EXDATE and replaced occurrences are followed; events with a time of day are no holidays. Throws
 * `CalendarError` for what is no feed, for repetition other than yearly, and for feeds beyond all measure.
 */
export function parseHolidays(ics: string, { from, to }: DateRange): string[] {
  const [first, end] = [dateOf(from), dateOf(to)];
  const events = allDayEvents(ics);
  const replaced = new Set(
    events.filter(event => event.replaces !== null).map(event => `${event.replaces} ${event.uid}`),
  );
  const dates = new Set<number>();
  let left = MAX_STEPS;
  const spend = (steps: number) => {
    left -= steps;
    if (left < 0) throw new CalendarError(say.repeatsWithoutMeasure);
  };
  for (const event of events) {
    for (const day of occurrences(event, end, spend)) {
      spend(event.days);
      if (event.removed.has(day)) continue;
      if (event.replaces === null && replaced.has(`${day} ${event.uid}`)) continue;
      for (let date = Math.max(day, first); date < Math.min(day + event.days, end); date++) dates.add(date);
    }
  }
  return [...dates].sort((a, b) => a - b).map(formatDate);
}

function* occurrences(event: AllDayEvent, end: number, spend: (steps: number) => void): Generator<number> {
  yield* event.added;
  if (event.rule === null) yield event.start;
  else {
    const unknown = unknownPart(event.rule);
    if (unknown !== null) {
      throw new CalendarError(say.onlyYearly(shown(unknown)));
    }
    yield* yearlyDays(event.start, event.rule, event.until, end, spend);
  }
}

function dateOf(text: string): number {
  const day = parseDate(text);
  if (day === null) throw new CalendarError(say.noDate(shown(text)));
  return day;
}
