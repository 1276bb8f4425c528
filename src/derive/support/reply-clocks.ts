/** Who waits for our reply, since when, and until when. METRICS §7 "First response, next response". */
import { endClock, setPaused } from './pauses.ts';
import type { TicketClock } from './ticket.ts';

export interface ReplyClocks {
  /** A question; one that waits already keeps its clock, which begins at the older of the two. */
  ask(at: number): void;
  reply(at: number, teammate: number | null): void;
  /** Nobody waits any more, and nobody replied. */
  drop(at: number): void;
  setPaused(at: number, paused: boolean): void;
  clocks: TicketClock[];
}

/** `hasFirst`: the customer started it. They never overlap, save for a merged question, which is dated from when it was asked. */
export function replyClocks(hasFirst: boolean): ReplyClocks {
  const clocks: TicketClock[] = [];
  let kind: TicketClock['kind'] = hasFirst ? 'first' : 'next';
  let open: TicketClock | null = null;

  return {
    clocks,
    ask(at) {
      if (open !== null) {
        // The pauses stay as they are: in the other ticket it was not this one's customer whose turn it was.
        open.from = Math.min(open.from, at);
        return;
      }
      open = { kind, from: at, to: null, end: null, pauses: [], teammate: null };
      clocks.push(open);
    },
    reply(at, teammate) {
      kind = 'next';
      if (open !== null) endClock(open, at, 'reply', teammate);
      open = null;
    },
    drop(at) {
      if (open !== null) endClock(open, at, 'dropped', null);
      open = null;
    },
    setPaused(at, paused) {
      if (open !== null) setPaused(open, at, paused);
    },
  };
}
