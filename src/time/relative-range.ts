/** Ranges that are said relative to today. */
import type { DateSpan } from './named-dates.ts';

/** More is a slip of the finger: 9999 days are 27 years. */
const COUNTED = /^(\d{1,4})(d|w|mo|y)$/;

/**
 * `90d`, `4w`, `12mo`: whole units before the running one, a year being twelve months; `today`, `last_week`, `this_month` …
 * Null for anything else.
 */
export function relativeDays(text: string, today: Temporal.PlainDate): DateSpan | null {
  const counted = COUNTED.exec(text);
  if (counted !== null) {
    const count = Number(counted[1]);
    if (count === 0) return null;
    if (counted[2] === 'y') return before(startOf('month', today), count * 12, 'month');
    const unit = counted[2] === 'd' ? 'day' : counted[2] === 'w' ? 'week' : 'month';
    return before(startOf(unit, today), count, unit);
  }
  const tomorrow = today.add({ days: 1 });
  if (text === 'today') return { from: today, to: tomorrow };
  if (text === 'yesterday') return before(today, 1, 'day');
  const named = /^(this|last)_(week|month|quarter|year)$/.exec(text);
  if (named === null) return null;
  const unit = named[2] as 'week' | 'month' | 'quarter' | 'year';
  const start = startOf(unit, today);
  return named[1] === 'this' ? { from: start, to: tomorrow } : before(start, 1, unit);
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

function before(end: Temporal.PlainDate, count: number, unit: Unit): DateSpan {
  const length = unit === 'quarter' ? { months: 3 * count } : { [`${unit}s`]: count };
  return { from: end.subtract(length), to: end };
}

function startOf(unit: Unit, day: Temporal.PlainDate): Temporal.PlainDate {
  if (unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  if (unit === 'month') return day.with({ day: 1 });
  if (unit === 'quarter') return day.with({ month: Math.floor((day.month - 1) / 3) * 3 + 1, day: 1 });
  if (unit === 'year') return day.with({ month: 1, day: 1 });
  return day;
}
