/** The times a ticket spent in each status and with each teammate. They tile its life; none is empty. */
import type { StatusSpan, TicketStatus } from './ticket.ts';

export interface StatusSpans {
  /** From `at` on, epoch seconds and never before the one put last. Put at the same second, the last one counts. */
  put(at: number, status: TicketStatus, teammate: number | null): void;
  spans: StatusSpan[];
}

/** Begins new, and nobody's. */
export function statusSpans(createdAt: number): StatusSpans {
  let last: StatusSpan = { status: 'new', from: createdAt, to: null, teammate: null };
  const spans = [last];

  function put(at: number, status: TicketStatus, teammate: number | null): void {
    if (last.status === status && last.teammate === teammate) return;
    if (last.from < at) {
      last.to = at;
      last = { status, from: at, to: null, teammate };
      spans.push(last);
      return;
    }
    const before = spans.at(-2);
    if (before?.status === status && before.teammate === teammate) {
      spans.pop();
      before.to = null;
      last = before;
    } else {
      last.status = status;
      last.teammate = teammate;
    }
  }

  return { put, spans };
}
