/** How long a clock ran: raw instants in, durations out, so that a changed calendar changes every figure. METRICS §4. */
import type { BusinessClock } from '../time/business-time.ts';

export interface ClockSeconds {
  /** Wall seconds. */
  elapsed: number;
  /** Open seconds in the calendar. */
  business: number;
  /** Both ends in closed time and no open time between. */
  afterHours: boolean;
}

/** Seconds from `askedAt` to its end; null while the clock runs (measure those with `waitSeconds`). */
export function clockSeconds(
  clock: { askedAt: number; answeredAt: number | null; closedAt: number | null },
  businessClock: BusinessClock,
): ClockSeconds | null {
  const end = clock.answeredAt ?? clock.closedAt;
  return end === null ? null : waitSeconds(clock.askedAt, end, businessClock);
}

/** The same between any two instants, epoch seconds; `to` is `now` for a question that still waits. */
export function waitSeconds(from: number, to: number, businessClock: BusinessClock): ClockSeconds {
  const business = businessClock.seconds(from, to);
  return {
    elapsed: Math.max(0, to - from),
    business,
    afterHours: business === 0 && !businessClock.isOpen(from) && !businessClock.isOpen(to),
  };
}
