/** Working hours as people read them: days with the same hours together. Pure. */
import type { Calendar, Window } from '../../time/calendar.ts';

export interface HoursLine {
  /** ISO weekdays, one after another. */
  from: number;
  to: number;
  /** `09:00–14:00`; empty: closed. */
  windows: string[];
}

const DAY_MINUTES = 1440;
const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Monday first; a window across midnight ends by the clock of the next day. */
export function hoursLines({ hours }: Calendar): HoursLine[] {
  const lines: HoursLine[] = [];
  for (const day of WEEK) {
    const windows = (hours[day] ?? []).toSorted((a, b) => a.from - b.from).map(told);
    const last = lines.at(-1);
    if (last !== undefined && last.windows.join() === windows.join()) last.to = day;
    else lines.push({ from: day, to: day, windows });
  }
  return lines;
}

const told = ({ from, to }: Window): string =>
  `${clock(from)}–${clock(to > DAY_MINUTES ? to - DAY_MINUTES : to)}`;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** So many coming days off are named. */
const MOST = 12;

/** Days off from a date on (`YYYY-MM-DD`), for a year, each once, the first of them. */
export function comingHolidays({ holidays }: Calendar, today: string): string[] {
  const until = Temporal.PlainDate.from(today).add({ years: 1 }).toString();
  return [...new Set(holidays)]
    .filter(day => day >= today && day < until)
    .toSorted()
    .slice(0, MOST);
}
