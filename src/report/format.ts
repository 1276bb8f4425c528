/** Numbers, dates and durations as the report's language writes them. Rounding happens here and nowhere before. */
import { duration } from './duration.ts';
import type { Unit } from './ids.data.ts';
import type { Words } from './words/words.ts';

export interface Format {
  count(value: number): string;
  /** At most one decimal. */
  number(value: number): string;
  /** Share 0–1. */
  percent(share: number): string;
  /** Relative change with its sign; `0 %` without one. */
  change(change: number): string;
  /** A difference of shares 0–1 in hundredths, with its sign. */
  points(difference: number): string;
  bytes(value: number): string;
  /** `YYYY-MM-DD` → 21 Nov 2026. */
  day(day: string): string;
  shortDay(day: string): string;
  month(day: string): string;
  /** ISO instant, in the report's zone. */
  instant(instant: string): string;
  weekday(iso: number): string;
  shortWeekday(iso: number): string;
  hour(hour: number): string;
  value(value: number | null, unit: Unit): string;
}

const UTC = { timeZone: 'UTC' } as const;
/** 2024-01-01 was a Monday. */
const weekdayDate = (iso: number): Date => new Date(Date.UTC(2024, 0, iso));
const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

export function formatOf(words: Words, zone: string): Format {
  const { locale } = words;
  const numbers = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { useGrouping: 'always', ...options });
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, options);
  const count = numbers({ maximumFractionDigits: 0 });
  const decimal = numbers({ maximumFractionDigits: 1 });
  const percent = numbers({ style: 'percent', maximumFractionDigits: 0 });
  const finePercent = numbers({ style: 'percent', maximumFractionDigits: 1 });
  const change = numbers({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const points = numbers({ maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const day = dates({ ...UTC, day: 'numeric', month: 'short', year: 'numeric' });
  const shortDay = dates({ ...UTC, day: 'numeric', month: 'short' });
  const month = dates({ ...UTC, month: 'short', year: 'numeric' });
  const instant = dates({
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const weekday = dates({ ...UTC, weekday: 'long' });
  const shortWeekday = dates({ ...UTC, weekday: 'short' });
  // One digit more where a whole percent would hide the difference from none or from all.
  const percentOf = (share: number): string =>
    (share > 0 && share < 0.1) || (share > 0.9 && share < 1)
      ? finePercent.format(share)
      : percent.format(share);
  const bytes = (value: number): string => {
    const steps = ['B', 'kB', 'MB', 'GB', 'TB'];
    const step = value < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(value) / 3));
    return `${decimal.format(value / 1000 ** step)} ${steps[step]}`;
  };
  const byUnit: Partial<Record<Unit, (value: number) => string>> = {
    seconds: duration,
    share: percentOf,
    bytes,
    words: decimal.format,
    per_message: decimal.format,
    per_thread: decimal.format,
    per_person: decimal.format,
    per_ticket: decimal.format,
    points: decimal.format,
  };
  return {
    count: value => count.format(value),
    number: value => decimal.format(value),
    percent: percentOf,
    change: value => change.format(value),
    points: value => points.format(value * 100),
    bytes,
    day: value => day.format(utc(value)),
    shortDay: value => shortDay.format(utc(value)),
    month: value => month.format(utc(value)),
    instant: value => instant.format(new Date(value)),
    weekday: iso => weekday.format(weekdayDate(iso)),
    shortWeekday: iso => shortWeekday.format(weekdayDate(iso)),
    hour: hour => `${String(hour).padStart(2, '0')}:00`,
    value: (value, unit) => (value === null ? '–' : (byUnit[unit] ?? count.format)(value)),
  };
}
