/** How long a ticket took until it was solved. METRICS §7 "resolution". */
import { endClock, setPaused } from './pauses.ts';
import type { TicketClock } from './ticket.ts';

export interface ResolutionClock {
  solve(at: number, teammate: number | null): void;
  /** It runs again; the time it was solved becomes a pause. */
  reopen(at: number): void;
  /** Left the counts before it was solved. */
  drop(at: number): void;
  setPaused(at: number, paused: boolean): void;
  clock: TicketClock;
}

/** Runs from the ticket's creation to the time it was solved last. */
export function resolutionClock(createdAt: number): ResolutionClock {
  const clock: TicketClock = {
    kind: 'resolution',
    from: createdAt,
    to: null,
    end: null,
    pauses: [],
    teammate: null,
  };

  return {
    clock,
    solve: (at, teammate) => endClock(clock, at, 'solved', teammate),
    reopen(at) {
      if (clock.to === null) return;
      setPaused(clock, clock.to, true);
      setPaused(clock, at, false);
      clock.to = null;
      clock.end = null;
      clock.teammate = null;
    },
    drop(at) {
      if (clock.to === null) endClock(clock, at, 'dropped', null);
    },
    setPaused(at, paused) {
      if (clock.to === null) setPaused(clock, at, paused);
    },
  };
}
