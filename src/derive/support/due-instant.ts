/** When a clock has used up a number of seconds: the instant of a breach or of a warning. METRICS §7 "SLA policy". */
import { CalendarError } from '../../time/time-errors.ts';
import { runningTimes } from './running-times.ts';
import type { BusinessClock, SlaTarget, TicketClock } from './ticket.ts';

export type TargetTime = Pick<BusinessClock, 'seconds' | 'add'>;

const AROUND_THE_CLOCK: TargetTime = {
  seconds: (from, to) => Math.max(0, to - from),
  add: (from, seconds) => from + seconds,
};

/** The time in which a target is counted. */
export function targetTime({ business }: SlaTarget, businessClock: BusinessClock): TargetTime {
  return business ? businessClock : AROUND_THE_CLOCK;
}

/**
 * Epoch seconds. A clock that ended is followed as though it had gone on without a pause. Null: it is paused and was not due
 * before (nobody knows when the pause ends), or the calendar never opens for so long. Due at the very instant at which a pause
 * begins, it is due when the pause ends: until then it is not late.
 */
export function dueInstant(
  clock: Pick<TicketClock, 'from' | 'to' | 'pauses'>,
  seconds: number,
  time: TargetTime,
): number | null {
  let left = seconds;
  for (const { from, to } of runningTimes({ ...clock, to: null }, Number.POSITIVE_INFINITY)) {
    if (to === Number.POSITIVE_INFINITY) return addedTo(from, left, time);
    const used = time.seconds(from, to);
    if (used >= left) {
      const due = addedTo(from, left, time);
      if (due !== null && due < to) return due;
    }
    left -= used;
  }
  return null;
}

function addedTo(from: number, seconds: number, time: TargetTime): number | null {
  try {
    return time.add(from, seconds);
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
}
