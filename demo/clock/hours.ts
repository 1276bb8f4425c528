/** Working hours laid out as open intervals, so that business time is a difference of two running totals. */
import { DAY, dateText, isoWeekday } from './civil.ts';
import { fromLocal, type Zone } from './zone.ts';

export interface WeekHours {
  /** ISO weekdays that are worked. */
  days: readonly number[];
  /** Minutes from local midnight. */
  from: number;
  to: number;
  /** Local dates `YYYY-MM-DD`. */
  holidays: readonly string[];
}

export interface Hours {
  starts: number[];
  ends: number[];
  /** Open seconds before each interval. */
  before: number[];
}

/** Intervals of every day that touches [from, to) (epoch seconds), half-open. */
export function openHours(zone: Zone, week: WeekHours, from: number, to: number): Hours {
  const hours: Hours = { starts: [], ends: [], before: [] };
  const holidays = new Set(week.holidays);
  let total = 0;
  for (let day = Math.floor(from / DAY) - 1; day <= Math.floor(to / DAY) + 1; day++) {
    if (!week.days.includes(isoWeekday(day)) || holidays.has(dateText(day))) continue;
    const start = fromLocal(zone, day * DAY + week.from * 60);
    const end = fromLocal(zone, day * DAY + week.to * 60);
    hours.starts.push(start);
    hours.ends.push(end);
    hours.before.push(total);
    total += end - start;
  }
  return hours;
}

/** Index of the last interval that starts at or before `at`; -1 before all. */
function lastStart(list: number[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function openSecondsUntil(hours: Hours, at: number): number {
  const i = lastStart(hours.starts, at);
  if (i < 0) return 0;
  return (hours.before[i] ?? 0) + Math.min(at, hours.ends[i] ?? 0) - (hours.starts[i] ?? 0);
}

/** Open seconds in [from, to). METRICS §4 "business". */
export function openSeconds(hours: Hours, from: number, to: number): number {
  return openSecondsUntil(hours, to) - openSecondsUntil(hours, from);
}

export function isOpen(hours: Hours, at: number): boolean {
  const i = lastStart(hours.starts, at);
  return i >= 0 && at < (hours.ends[i] ?? 0);
}

/** The instant at which `seconds` of open time after `at` have passed; elapsed time once the hours run out. */
export function afterOpenSeconds(hours: Hours, at: number, seconds: number): number {
  const goal = openSecondsUntil(hours, at) + seconds;
  const i = Math.max(0, lastStart(hours.before, goal));
  return Math.max(at + 1, Math.floor((hours.starts[i] ?? at) + goal - (hours.before[i] ?? 0)));
}
