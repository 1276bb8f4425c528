/** Business time: how much of the time between two instants a calendar is open. METRICS §4 "Elapsed and business". */
import type { Calendar } from './calendar.ts';
import { dayNumber, parseDate } from './civil.ts';
import { say } from './errors.data.ts';
import { openSpans, type Spans } from './open-spans.ts';
import { CalendarError, shown } from './time-errors.ts';
import { weekHours } from './week-hours.ts';
import { FIRST_YEAR, LAST_YEAR, lastAtOrBefore, zoneTable } from './zone.ts';

export interface BusinessClock {
  /**
   * Business seconds of [from, to), epoch seconds; 0 when `to` is not after `from`. Counts the UTC seconds whose local
   * wall time lies in a window of their local weekday and whose local date is no holiday: an hour that the clock change
   * repeats counts twice, one that it skips not at all.
   */
  seconds(from: number, to: number): number;
  /** The first instant, from `from` on, at which that many business seconds have passed; 0 seconds: `from` itself. */
  add(from: number, businessSeconds: number): number;
  isOpen(at: number): boolean;
}

const yearStart = (year: number): number => dayNumber(year, 1, 1) * 86_400;
const START = yearStart(FIRST_YEAR);
const END = yearStart(LAST_YEAR + 1);
const YEAR = 365 * 86_400;

/**
 * Throws `CalendarError` for hours without one open minute or a holiday that is no date, `ZoneError` for an unknown zone.
 * Instants outside 1900–2199, which only broken dates name, are closed time; `add` throws `CalendarError` when it would
 * have to go there. Open spans are computed for the years that are asked for.
 */
export function openCalendar({ zone, hours, holidays }: Calendar): BusinessClock {
  zoneTable(zone);
  const local = { zone, week: weekHours(hours), holidays: new Set(holidays.map(holidayNumber)) };
  let years: [number, number] | null = null;
  let covered: [number, number] = [0, 0];
  let spans: Spans = { starts: new Float64Array(), ends: new Float64Array(), before: new Float64Array(1) };

  function cover(instant: number): void {
    if (instant >= covered[0] && instant < covered[1]) return;
    const year = new Date(instant * 1000).getUTCFullYear();
    years = years === null ? [year, year] : [Math.min(years[0], year), Math.max(years[1], year)];
    covered = [yearStart(years[0]), yearStart(years[1] + 1)];
    // Local dates reach at most a day beyond the years in UTC.
    spans = openSpans(local, covered[0] / 86_400 - 2, covered[1] / 86_400 + 2);
  }

  /** Open seconds before an instant, counted from the first span. */
  function openBefore(instant: number): number {
    const index = lastAtOrBefore(spans.starts, instant);
    if (index < 0) return 0;
    const opened = spans.starts[index] as number;
    return (spans.before[index] as number) + Math.min(instant, spans.ends[index] as number) - opened;
  }

  return {
    seconds(from, to) {
      const [start, end] = [Math.max(from, START), Math.min(to, END - 1)];
      if (!(end > start)) return 0;
      cover(start);
      cover(end);
      return openBefore(end) - openBefore(start);
    },
    add(from, businessSeconds) {
      if (!(businessSeconds > 0)) return from;
      const start = Math.max(from, START);
      // Each time twice as far: a calendar open for a minute a week needs decades.
      for (let reach = start, further = YEAR; start < END; further *= 2) {
        cover(reach);
        const target = openBefore(start) + businessSeconds;
        // The span before[index] < target ≤ before[index + 1]: its own end belongs to it, so the first instant is found.
        const index = firstReaching(spans.before, target) - 1;
        if (index < spans.starts.length) {
          const at = (spans.starts[index] as number) + target - (spans.before[index] as number);
          if (at <= covered[1]) return at;
        }
        if (covered[1] >= END) break;
        reach = Math.min(covered[1] + further, END - 1);
      }
      throw new CalendarError(say.beyondYears(businessSeconds, from, LAST_YEAR));
    },
    isOpen(at) {
      if (!(at >= START && at < END)) return false;
      cover(at);
      const index = lastAtOrBefore(spans.starts, at);
      return index >= 0 && at < (spans.ends[index] as number);
    },
  };
}

function firstReaching(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holidayNumber(date: string): number {
  const day = parseDate(date);
  if (day === null) throw new CalendarError(say.holidayIsDate(shown(date)));
  return day;
}
