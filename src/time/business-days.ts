/** Days on which a calendar opens, counted as people count them: "in two working days" ends when the second one does. */
import type { Calendar } from './calendar.ts';
import { formatDate, parseDate, weekdayOfDay } from './civil.ts';
import { DAY_MINUTES, weekHours } from './week-hours.ts';
import { toLocal } from './zone.ts';

/** A calendar whose days off leave nothing open for so long opens for nobody who waits. */
const MOST_DAYS = 3660;

/**
 * Epoch seconds: when the calendar closes on the so-manieth day after `from`'s that it opens on; 0: today, or the next such day where
 * today is closed or over. Null where it does not open within ten years. Throws `CalendarError`, `ZoneError` as `openCalendar`.
 */
export function businessDayEnd(
  { zone, hours, holidays }: Calendar,
  from: number,
  days: number,
): number | null {
  const week = weekHours(hours);
  const closed = new Set(holidays.map(parseDate));
  const today = Math.floor(toLocal(from, zone) / 86_400);
  let left = Math.max(1, days);
  for (let day = today; day < today + MOST_DAYS; day++) {
    const last = closed.has(day) ? undefined : week[weekdayOfDay(day)]?.at(-1);
    if (last === undefined) continue;
    const end = instantOf(day, last.to, zone);
    if (day === today) {
      if (days === 0 && end > from) return end;
    } else if (--left === 0) return end;
  }
  return null;
}

/** Midnight at the end of a day is a second of the next one: what is due on a day stays on it. */
function instantOf(day: number, minutes: number, timeZone: string): number {
  const seconds = Math.min(minutes * 60, DAY_MINUTES * 60 - 1);
  const plainTime = Temporal.PlainTime.from({
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  });
  const at = Temporal.PlainDate.from(formatDate(day)).toZonedDateTime({ timeZone, plainTime });
  return at.epochMilliseconds / 1000;
}
