/** What the flow of the mail makes of a ticket's status. METRICS §7, ARCHITECTURE *Support*. */
import type { TicketEvent, TicketStatus } from './ticket.ts';

/** `merged_question`: a question that still waited in a ticket that was merged into this one. */
export type Meaning = 'question' | 'acknowledgement' | 'reply' | 'merged_question';

/** Null: asks nothing and answers nothing. Notes and machines do neither, whoever they are from. */
export function meaningOf(event: TicketEvent): Meaning | null {
  if (event.type === 'merged_in') return event.openSince === null ? null : 'merged_question';
  if (event.type !== 'message' || event.by === 'machine' || !event.public) return null;
  if (event.by === 'agent') return 'reply';
  return event.acknowledgement ? 'acknowledgement' : 'question';
}

/**
 * The status after it. A message does not open a closed ticket (its question gets a ticket of its own), but whoever merges one
 * that waits into a closed ticket opens it. What we write to a solved ticket asks nothing: it stays solved, also because
 * the mail that said so may be dated a moment after the solving.
 */
export function statusAfter(status: TicketStatus, meaning: Meaning, thanksSolve: boolean): TicketStatus {
  switch (meaning) {
    case 'question':
      return status === 'new' || status === 'closed' ? status : 'open';
    case 'merged_question':
      return status === 'new' ? status : 'open';
    case 'acknowledgement':
      return status === 'pending' && thanksSolve ? 'solved' : status;
    case 'reply':
      return isDone(status) ? status : 'pending';
  }
}

/** Closed is solved, too. */
export function isDone(status: TicketStatus): boolean {
  return status === 'solved' || status === 'closed';
}

/** Does time in it leave the clocks? On hold it is still our customer who waits. */
export function isPaused(status: TicketStatus): boolean {
  return status === 'pending' || isDone(status);
}
