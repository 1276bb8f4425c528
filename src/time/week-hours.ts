/** A calendar's hours as plain windows of each weekday: checked, cut at midnight, sorted, overlaps merged. */
import type { Calendar, Window } from './calendar.ts';
import { say } from './errors.data.ts';
import { CalendarError } from './time-errors.ts';

export const DAY_MINUTES = 1440;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * Index 1–7 (ISO weekday) → windows within [0, 1440]. A window across midnight is written under the weekday on which it
 * starts; its part after midnight is a window of the next weekday, so that a holiday closes the local date it names and
 * nothing else. Throws `CalendarError` for a window that is none, or when no minute of the week is open.
 */
export function weekHours(hours: Calendar['hours']): Window[][] {
  const week: Window[][] = Array.from({ length: 8 }, () => []);
  for (const [key, windows] of Object.entries(hours)) {
    const weekday = WEEKDAYS.find(day => String(day) === key);
    if (weekday === undefined) throw new CalendarError(say.weekdays(key));
    for (const window of windows) {
      check(window);
      add(week, weekday, window.from, Math.min(window.to, DAY_MINUTES));
      add(week, (weekday % 7) + 1, 0, window.to - DAY_MINUTES);
    }
  }
  const merged = week.map(mergeWindows);
  if (merged.every(windows => windows.length === 0)) {
    throw new CalendarError(say.noOpenMinute);
  }
  return merged;
}

/** Sorted, with overlapping and touching windows made one. */
export function mergeWindows(windows: Window[]): Window[] {
  const merged: Window[] = [];
  for (const window of windows.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && window.from <= last.to) last.to = Math.max(last.to, window.to);
    else merged.push({ ...window });
  }
  return merged;
}

function add(week: Window[][], weekday: number, from: number, to: number): void {
  if (to > from) week[weekday]?.push({ from, to });
}

function check({ from, to }: Window): void {
  const whole = Number.isInteger(from) && Number.isInteger(to);
  if (whole && from >= 0 && from <= DAY_MINUTES && to >= from && to <= from + DAY_MINUTES) return;
  throw new CalendarError(say.window(from, to));
}
