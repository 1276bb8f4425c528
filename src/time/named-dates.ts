/** Years, quarters, months, ISO weeks and days by name, without a zone. */

/** Local dates, `to` exclusive. */
export interface DateSpan {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

const NAMED = /^([12]\d{3})(?:-(?:(\d{2})(?:-(\d{2}))?|q([1-4])|w(\d{2})))?$/;

/** `2024`, `2024-q1`, `2024-03`, `2024-w10` (ISO 8601), `2024-03-15`, lower case; null when it is none of them. */
export function namedDates(text: string): DateSpan | null {
  const match = NAMED.exec(text);
  if (match === null) return null;
  const [year, month, day, quarter, week] = match
    .slice(1)
    .map(part => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return null;
  if (week !== undefined) return isoWeek(year, week);
  if (quarter !== undefined) return span(year, quarter * 3 - 2, 1, { months: 3 });
  if (month === undefined) return span(year, 1, 1, { years: 1 });
  return day === undefined ? span(year, month, 1, { months: 1 }) : span(year, month, day, { days: 1 });
}

function span(year: number, month: number, day: number, length: Temporal.DurationLike): DateSpan | null {
  try {
    const from = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return { from, to: from.add(length) };
  } catch {
    return null;
  }
}

/** ISO 8601: week 1 is the one with 4 January in it. */
function isoWeek(year: number, week: number): DateSpan | null {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const from = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  return week >= 1 && from.yearOfWeek === year ? { from, to: from.add({ weeks: 1 }) } : null;
}
