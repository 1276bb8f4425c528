/** Who waited how long for whom, over all of a ticket's life. METRICS §7 "Requester wait, Agent wait". */
import {
  type BothTimes,
  type BusinessClock,
  type StatusSpan,
  TICKET_STATUSES,
  type TicketStatus,
  type TicketWaits,
} from './ticket.ts';

/** `until`: epoch seconds, now as a rule; what is after it does not count. */
export function ticketWaits(
  spans: StatusSpan[],
  until: number,
  clock: BusinessClock | null,
): BothTimes<TicketWaits> {
  return {
    elapsed: waits(spans, until, (from, to) => Math.max(0, to - from)),
    business: clock && waits(spans, until, clock.seconds),
  };
}

function waits(
  spans: StatusSpan[],
  until: number,
  secondsOf: (from: number, to: number) => number,
): TicketWaits {
  const none = TICKET_STATUSES.map(status => [status, 0] as const);
  const perStatus = Object.fromEntries(none) as Record<TicketStatus, number>;
  for (const { status, from, to } of spans)
    perStatus[status] += secondsOf(from, Math.min(to ?? until, until));
  return {
    requester: perStatus.new + perStatus.open + perStatus.on_hold,
    agent: perStatus.pending,
    onHold: perStatus.on_hold,
    perStatus,
  };
}
