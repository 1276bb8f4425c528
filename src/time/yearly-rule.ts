/** Holidays that come back every year: RRULE of RFC 5545 §3.3.10 with FREQ=YEARLY, by day numbers. */
import { dateOfDay, dayNumber, weekdayOfDay } from './civil.ts';

/** Values as written: `{ freq: 'YEARLY', bymonth: 11, byday: '4TH' }`, keys in lower case. */
export type Rule = Readonly<Record<string, unknown>>;

const UNDERSTOOD = [
  'freq',
  'interval',
  'count',
  'until',
  'bymonth',
  'bymonthday',
  'byday',
  'bysetpos',
  'wkst',
];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** What of the rule is not understood, as it is written; null when all of it is. */
export function unknownPart(rule: Rule): string | null {
  if (String(rule.freq).toUpperCase() !== 'YEARLY') return `FREQ=${rule.freq}`;
  const key = Object.keys(rule).find(name => !UNDERSTOOD.includes(name));
  if (key !== undefined) return `${key.toUpperCase()}=${rule[key]}`;
  const day = list(rule.byday).find(text => !/^[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)$/.test(text));
  return day === undefined ? null : `BYDAY=${day}`;
}

/**
 * First days of the occurrences from `start` on and before `end`, in order, `start` itself always among them. `until` is
 * the last day that may be one, null = no end. `spend` hears of the work of each year before it is done and may throw:
 * hostile rules look at every day of a thousand years and match none.
 */
export function* yearlyDays(
  start: number,
  rule: Rule,
  until: number | null,
  end: number,
  spend: (steps: number) => void,
): Generator<number> {
  const interval = Math.max(1, Math.floor(Number(rule.interval ?? 1)) || 1);
  const count = rule.count === undefined ? Number.POSITIVE_INFINITY : Number(rule.count);
  const last = Math.min(end, until === null ? end : until + 1);
  let found = 0;
  if (start < end) {
    found++;
    yield start;
  }
  const first = dateOfDay(start);
  const stepsPerYear = 366 * (1 + list(rule.byday).length + numbers(rule.bymonthday).length);
  for (let year = first.year; dayNumber(year, 1, 1) < last; year += interval) {
    spend(stepsPerYear);
    for (const day of daysOfYear(year, first.month, first.day, rule)) {
      if (day <= start) continue;
      if (day >= last || found >= count) return;
      found++;
      yield day;
    }
  }
}

function daysOfYear(year: number, month: number, day: number, rule: Rule): number[] {
  const weekdays = list(rule.byday);
  const monthDays = numbers(rule.bymonthday);
  const months = numbers(rule.bymonth).filter(number => number >= 1 && number <= 12);
  const spans: [number, number][] =
    months.length === 0 && weekdays.length > 0 && monthDays.length === 0
      ? [[dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)]]
      : (months.length > 0 ? months : [month]).map(number => monthSpan(year, number));
  const days = spans.flatMap(span => daysOfSpan(span, weekdays, monthDays, day)).sort((a, b) => a - b);
  const positions = numbers(rule.bysetpos);
  if (positions.length === 0) return days;
  return days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length));
}

function daysOfSpan(
  [from, to]: [number, number],
  weekdays: string[],
  monthDays: number[],
  day: number,
): number[] {
  const length = to - from;
  const wanted = monthDays.length > 0 ? monthDays : weekdays.length > 0 ? null : [day];
  const days: number[] = [];
  for (let index = 0; index < length; index++) {
    const inMonth = wanted === null || wanted.includes(index + 1) || wanted.includes(index - length);
    if (
      inMonth &&
      (weekdays.length === 0 || weekdays.some(text => isWeekday(text, from, to, from + index)))
    ) {
      days.push(from + index);
    }
  }
  return days;
}

/** `TH` every Thursday of the span, `4TH` the fourth, `-1TH` the last. */
function isWeekday(text: string, from: number, to: number, day: number): boolean {
  if (weekdayOfDay(day) !== WEEKDAYS.indexOf(text.slice(-2)) + 1) return false;
  const ordinal = Number(text.slice(0, -2) || 0);
  if (ordinal === 0) return true;
  return ordinal > 0
    ? Math.floor((day - from) / 7) + 1 === ordinal
    : -Math.floor((to - 1 - day) / 7) - 1 === ordinal;
}

function monthSpan(year: number, month: number): [number, number] {
  return [
    dayNumber(year, month, 1),
    month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1),
  ];
}

function list(value: unknown): string[] {
  return value === undefined
    ? []
    : (Array.isArray(value) ? value : [value]).map(item => String(item).toUpperCase());
}

function numbers(value: unknown): number[] {
  return list(value)
    .map(Number)
    .filter(number => Math.abs(number) <= 366);
}
