/** A ticket's events by the second at which they happened. */
import type { TicketEvent, TicketHistory } from './ticket.ts';

export interface Moment {
  at: number;
  events: TicketEvent[];
}

/**
 * Oldest first; within a second in the order of the list. What is dated before the ticket counts from its creation on; what is after
 * `now`, epoch seconds, has not happened yet.
 */
export function momentsOf({ createdAt, events }: TicketHistory, now: number): Moment[] {
  const moments: Moment[] = [];
  for (const event of events.toSorted((a, b) => a.at - b.at)) {
    if (event.at > now) break;
    const at = Math.max(event.at, createdAt);
    const last = moments.at(-1);
    if (last?.at === at) last.events.push(event);
    else moments.push({ at, events: [event] });
  }
  return moments;
}

/**
 * When it left all counts, epoch seconds; null: it counts. Merging away is for good. Spam that was taken back never was spam: the
 * customer waited all the time.
 */
export function leftAt(moments: Moment[]): number | null {
  let spamSince: number | null = null;
  let merged: number | null = null;
  for (const { at, events } of moments)
    for (const event of events) {
      if (event.type === 'merged_away') merged ??= at;
      if (event.type === 'spam') spamSince = event.on ? (spamSince ?? at) : null;
    }
  if (merged === null || spamSince === null) return merged ?? spamSince;
  return Math.min(merged, spamSince);
}
