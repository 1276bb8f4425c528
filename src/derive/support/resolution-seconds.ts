/** How long it took to solve a ticket: first, last, and without its pauses. METRICS §7 "resolution". */
import { runningSeconds } from './running-times.ts';
import type { BothTimes, BusinessClock, ResolutionSeconds, TicketState } from './ticket.ts';

export function resolutionSeconds(
  state: Pick<TicketState, 'clocks' | 'spans' | 'firstSolvedAt'>,
  clock: BusinessClock | null,
): BothTimes<ResolutionSeconds> {
  return {
    elapsed: seconds(state, (from, to) => Math.max(0, to - from)),
    business: clock && seconds(state, clock.seconds),
  };
}

function seconds(
  { clocks, spans, firstSolvedAt }: Pick<TicketState, 'clocks' | 'spans' | 'firstSolvedAt'>,
  secondsOf: (from: number, to: number) => number,
): ResolutionSeconds {
  const createdAt = spans[0]?.from ?? null;
  const resolution = clocks.find(({ kind, end }) => kind === 'resolution' && end === 'solved');
  const to = resolution?.to ?? null;
  return {
    first: createdAt === null || firstSolvedAt === null ? null : secondsOf(createdAt, firstSolvedAt),
    last: resolution === undefined || to === null ? null : secondsOf(resolution.from, to),
    active: resolution === undefined || to === null ? null : runningSeconds(resolution, to, secondsOf),
  };
}
