/** How many questions waited at the end of each local day. METRICS §4 "backlog at the end of each day". */
import { localDays } from '../time/local-days.ts';
import type { Period } from '../time/period.ts';

/** A question's wait, epoch seconds; `endedAt` null while it still waits. */
export interface Wait {
  askedAt: number;
  endedAt: number | null;
}

export interface DayBacklog {
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  /** Waiting at the last instant of the day. */
  waiting: number;
}

/**
 * One entry for each local day of the period, those still to come left out (`now`, epoch seconds: today counts what waits
 * now). A question waits from `askedAt` on and no longer at `endedAt`. O((waits + days) log waits).
 */
export function backlogPerDay(
  waits: Iterable<Wait>,
  period: Period,
  zone: string,
  now: number,
): DayBacklog[] {
  const asked: number[] = [];
  const ended: number[] = [];
  for (const { askedAt, endedAt } of waits) {
    asked.push(askedAt);
    if (endedAt !== null) ended.push(Math.max(askedAt, endedAt));
  }
  const opens = Float64Array.from(asked).sort();
  const ends = Float64Array.from(ended).sort();
  let opened = 0;
  let closed = 0;
  return localDays(period, zone)
    .filter(day => day.from <= now)
    .map(({ date, to }) => {
      // Just before the next midnight: asked before it, ended before it. Of today: up to now, now included.
      const counts = (at: number | undefined) => at !== undefined && (to > now ? at <= now : at < to);
      while (counts(opens[opened])) opened++;
      while (counts(ends[closed])) closed++;
      return { date, waiting: opened - closed };
    });
}
