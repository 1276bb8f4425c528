/** A week's open windows as the line of text that settings keep, and back. Pure. */
import type { Calendar } from '../../../src/time/calendar.ts';
import { parseHours } from '../../../src/time/parse-hours.ts';

export interface Span {
  /** `HH:MM`; an end before its beginning is on the next day. */
  from: string;
  to: string;
}

/** Index 0 is Monday. */
export type Week = Span[][];

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Throws `CalendarError` with what was not understood. */
export const weekOf = (text: string): Week => weekIn(parseHours(text));

/** Of a calendar as it is kept: minutes of each ISO weekday. */
export function weekIn(hours: Calendar['hours']): Week {
  return NAMES.map((_, day) =>
    (hours[day + 1] ?? []).map(({ from, to }) => ({
      from: clock(from),
      to: clock(to > 1440 ? to - 1440 : to),
    })),
  );
}

/** Days with the same windows stand together: `Mon-Fri 09:00-17:00; Sat 10:00-14:00`. `names`: as settings write them, or a reader. */
export function hoursText(week: Week, names: readonly string[] = NAMES): string {
  const days = week.map(spans => spans.map(({ from, to }) => `${from}-${to}`).join(', '));
  const groups: { first: number; last: number; hours: string }[] = [];
  for (const [day, hours] of days.entries()) {
    const open = groups.at(-1);
    if (open !== undefined && open.hours === hours) open.last = day;
    else groups.push({ first: day, last: day, hours });
  }
  return groups
    .filter(({ hours }) => hours !== '')
    .map(
      ({ first, last, hours }) =>
        `${first === last ? names[first] : `${names[first]}-${names[last]}`} ${hours}`,
    )
    .join('; ');
}

/** A time field cannot say 24:00; midnight at the end of the day does. */
export const asField = (time: string): string => (time === '24:00' ? '00:00' : time);
export const asEnd = (time: string): string => (time === '00:00' ? '24:00' : time);
