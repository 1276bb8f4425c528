/** The spans of UTC time in which a week of local windows is open. */
import type { Window } from './calendar.ts';
import { weekdayOfDay } from './civil.ts';
import { zoneTable } from './zone.ts';

/** Sorted and apart, epoch seconds; `before[i]` = open seconds before span i, one entry more than there are spans. */
export interface Spans {
  starts: Float64Array;
  ends: Float64Array;
  before: Float64Array;
}

export interface LocalWeek {
  zone: string;
  /** Index 1–7 → sorted windows within [0, 1440] minutes. */
  week: Window[][];
  /** Day numbers (days since 1970-01-01) of local dates that are closed. */
  holidays: Set<number>;
}

/**
 * Spans whose local date lies in [firstDay, endDay), day numbers. Between two changes of the clock local time runs evenly,
 * so each stretch of constant offset is cut by itself: what the clock repeats is open twice, what it skips never.
 */
export function openSpans({ zone, week, holidays }: LocalWeek, firstDay: number, endDay: number): Spans {
  const { starts: changes, offsets } = zoneTable(zone);
  const starts: number[] = [];
  const ends: number[] = [];
  for (let stretch = 0; stretch < changes.length; stretch++) {
    const offset = offsets[stretch] as number;
    const from = stretch === 0 ? -Infinity : (changes[stretch] as number);
    const to = changes[stretch + 1] ?? Infinity;
    const first = Math.max(firstDay, Math.floor((from + offset) / 86_400));
    const end = Math.min(endDay, Math.ceil((to + offset) / 86_400));
    for (let day = first; day < end; day++) {
      if (holidays.has(day)) continue;
      const midnight = day * 86_400 - offset;
      for (const window of week[weekdayOfDay(day)] ?? []) {
        push(
          starts,
          ends,
          Math.max(from, midnight + window.from * 60),
          Math.min(to, midnight + window.to * 60),
        );
      }
    }
  }
  return { starts: Float64Array.from(starts), ends: Float64Array.from(ends), before: running(starts, ends) };
}

function push(starts: number[], ends: number[], start: number, end: number): void {
  if (end <= start) return;
  if (ends.length > 0 && ends[ends.length - 1] === start) ends[ends.length - 1] = end;
  else {
    starts.push(start);
    ends.push(end);
  }
}

function running(starts: number[], ends: number[]): Float64Array {
  const before = new Float64Array(starts.length + 1);
  let open = 0;
  starts.forEach((start, index) => {
    open += (ends[index] as number) - start;
    before[index + 1] = open;
  });
  return before;
}
