/** Business hours against 682 vectors counted by brute force: 8 schedules, 17 zones, holidays, clock changes. */
import { readFile } from 'node:fs/promises';
import { openCalendar } from '../../src/time/business-time.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import { CalendarError } from '../../src/time/time-errors.ts';
import { corporaPath } from './corpora.ts';

interface Vector {
  zone: string;
  schedule: string;
  hours: Record<string, [string, string][]>;
  holidays: string[];
  start: string;
  end: string;
  working_seconds: number;
}

export interface Score {
  set: string;
  passed: number;
  total: number;
  misses: { case: string; why: string }[];
}

/** Needs the corpora. A schedule without hours counts as passed when it is refused and the expected number is 0. */
export async function bizhoursScores(): Promise<Score[]> {
  const text = await readFile(corporaPath('fixtures', 'bizhours', 'vectors.json'), 'utf8');
  const { cases } = JSON.parse(text) as { cases: Vector[] };
  const misses = cases.flatMap(vector => {
    const why = miss(vector);
    return why === null
      ? []
      : [{ case: `${vector.zone}, ${vector.schedule}, ${vector.start} to ${vector.end}`, why }];
  });
  return [{ set: 'bizhours', passed: cases.length - misses.length, total: cases.length, misses }];
}

function miss(vector: Vector): string | null {
  try {
    const seconds = openCalendar(calendarOf(vector)).seconds(epoch(vector.start), epoch(vector.end));
    return seconds === vector.working_seconds ? null : `${seconds} s, expected ${vector.working_seconds} s`;
  } catch (error) {
    if (error instanceof CalendarError && vector.working_seconds === 0) return null;
    return String(error);
  }
}

function calendarOf(vector: Vector): Calendar {
  const hours: Calendar['hours'] = {};
  for (const [weekday, windows] of Object.entries(vector.hours)) {
    hours[Number(weekday)] = windows.map(([from, to]) => ({ from: minutes(from), to: minutes(to) }));
  }
  return { zone: vector.zone, hours, holidays: vector.holidays };
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function epoch(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds / 1000;
}
