/** Times that leave a clock: in order, apart from one another, none empty. Kept up to date while the clock runs. */
import type { TicketClock } from './ticket.ts';

/** From `at` on it is paused, or is not. Saying so twice changes nothing. Pauses that touch are one. */
export function setPaused({ pauses }: TicketClock, at: number, paused: boolean): void {
  const last = pauses.at(-1);
  const open = last !== undefined && last.to === null;
  if (open === paused) return;
  if (!paused) {
    if (last?.from === at) pauses.pop();
    else if (last !== undefined) last.to = at;
  } else if (last?.to === at) last.to = null;
  else pauses.push({ from: at, to: null });
}

/** Ends a clock that runs. */
export function endClock(
  clock: TicketClock,
  at: number,
  end: NonNullable<TicketClock['end']>,
  teammate: number | null,
): void {
  setPaused(clock, at, false);
  clock.to = at;
  clock.end = end;
  clock.teammate = teammate;
}
