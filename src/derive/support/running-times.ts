/** The times at which a clock really runs: its life without its pauses. */
import type { TicketClock } from './ticket.ts';

/** Half-open, epoch seconds. */
export interface RunningTime {
  from: number;
  to: number;
}

/** In order, none empty, up to `until`; a clock that ended does not go beyond its end. */
export function runningTimes(
  clock: Pick<TicketClock, 'from' | 'to' | 'pauses'>,
  until: number,
): RunningTime[] {
  const end = Math.min(clock.to ?? until, until);
  const times: RunningTime[] = [];
  let from = clock.from;
  for (const pause of clock.pauses) {
    if (pause.from >= end) break;
    if (pause.from > from) times.push({ from, to: pause.from });
    from = pause.to ?? Number.POSITIVE_INFINITY;
  }
  if (from < end) times.push({ from, to: end });
  return times;
}

/** Seconds that count, in whatever time `secondsOf` measures. */
export function runningSeconds(
  clock: Pick<TicketClock, 'from' | 'to' | 'pauses'>,
  until: number,
  secondsOf: (from: number, to: number) => number,
): number {
  return runningTimes(clock, until).reduce((sum, { from, to }) => sum + secondsOf(from, to), 0);
}
