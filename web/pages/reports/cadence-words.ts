/** How often a report comes, as people say it. Pure. */
import type { Format } from '../../../src/report/format.ts';
import type { Cadence } from '../../api/reports.ts';
import type { ReportsWords } from './words.data.ts';

export const clockOf = ({ hour, minute }: { hour: number; minute: number }): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** `HH:MM`; null for what is no time. */
export function readClock(text: string): { hour: number; minute: number } | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text);
  return found === null ? null : { hour: Number(found[1]), minute: Number(found[2]) };
}

/** “Monday, Wednesday and Friday”; `locale` of the language. */
export const weekdayList = (days: readonly number[], format: Format, locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(days.toSorted().map(format.weekday));

export function cadenceWords(
  cadence: Cadence,
  words: ReportsWords['cadence'],
  format: Format,
  locale: string,
): string {
  const time = clockOf(cadence);
  switch (cadence.every) {
    case 'week':
      return words.week(format.weekday(cadence.weekday), time);
    case 'month':
      return words.month(cadence.day, time);
    case 'weekdays':
      return words.some(weekdayList(cadence.weekdays, format, locale), time);
    case 'days':
      return cadence.days === 1
        ? words.daily(time, format.day(cadence.from))
        : words.count(format.count(cadence.days), time, format.day(cadence.from));
  }
}

/** Another rhythm at the same time of day; `today`: YYYY-MM-DD of whoever chooses. */
export function cadenceOf(every: Cadence['every'], { hour, minute }: Cadence, today: string): Cadence {
  const at = { hour, minute };
  switch (every) {
    case 'week':
      return { every, weekday: 1, ...at };
    case 'month':
      return { every, day: 1, ...at };
    case 'weekdays':
      return { every, weekdays: [1, 2, 3, 4, 5], ...at };
    case 'days':
      return { every, days: 14, from: today, ...at };
  }
}
