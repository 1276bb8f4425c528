/** All clocks of a ticket, told what happens to it. METRICS §7. */
import { replyClocks } from './reply-clocks.ts';
import { resolutionClock } from './resolution-clock.ts';
import { isDone, isPaused } from './status-flow.ts';
import type { TicketClock, TicketHistory, TicketStatus } from './ticket.ts';

export interface TicketClocks {
  /** A question of the customer's; `since`: when it was asked, epoch seconds. */
  ask(since: number): void;
  reply(at: number, teammate: number | null): void;
  /** Its status from `at` on; `solver`: whom a solving is credited to. To be told at least whenever it changes. */
  stand(at: number, status: TicketStatus, solver: number | null): void;
  /** It leaves all counts: what runs is dropped, and nothing opens any more. */
  leave(at: number): void;
  /** In the order in which they opened. */
  inOrder(): TicketClock[];
}

export function ticketClocks({ createdAt, startedBy }: TicketHistory): TicketClocks {
  const replies = replyClocks(startedBy === 'customer');
  const resolution = resolutionClock(createdAt);
  let left = false;
  let done = false;

  return {
    ask(since) {
      if (!left) replies.ask(since);
    },
    reply(at, teammate) {
      if (!left) replies.reply(at, teammate);
    },
    stand(at, status, solver) {
      if (left) return;
      // Whoever solves without a reply ends the wait: also that of a question of this very second.
      if (isDone(status)) replies.drop(at);
      if (isDone(status) && !done) resolution.solve(at, solver);
      if (!isDone(status) && done) resolution.reopen(at);
      done = isDone(status);
      replies.setPaused(at, isPaused(status));
      resolution.setPaused(at, isPaused(status));
    },
    leave(at) {
      left = true;
      replies.drop(at);
      resolution.drop(at);
    },
    inOrder: () => [resolution.clock, ...replies.clocks].toSorted((a, b) => a.from - b.from),
  };
}
