/** How much time a ticket has left, at this moment. Pure. */
import type { TicketLine } from '../../api/tickets.ts';

export type Urgency = 'late' | 'soon' | 'on_time' | 'paused' | 'none';

export interface TimeLeft {
  urgency: Urgency;
  /** Until it is due, or since it was; null where nothing counts down. */
  seconds: number | null;
}

/** `now`: milliseconds. What is due this very second is late (METRICS §7). */
export function timeLeft(due: TicketLine['due'], now: number): TimeLeft {
  if (due === null) return { urgency: 'none', seconds: null };
  // One that was past its target when it paused stays late.
  const at = due.at === null ? null : Date.parse(due.at);
  if (at !== null && at <= now) return { urgency: 'late', seconds: (now - at) / 1000 };
  if (due.paused) return { urgency: 'paused', seconds: null };
  if (at === null) return { urgency: 'none', seconds: null };
  const soon = due.warn_at !== null && Date.parse(due.warn_at) <= now;
  return { urgency: soon ? 'soon' : 'on_time', seconds: (at - now) / 1000 };
}
