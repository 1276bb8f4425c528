/** Was it solved at first contact? METRICS §7 "FCR", for one ticket. */
import type { Fcr } from './ticket.ts';

export interface FirstContact {
  reply(at: number): void;
  /** A customer message that is no acknowledgement, or opening the ticket again by hand. */
  comeBack(at: number): void;
  solve(at: number): void;
  verdict(now: number): Exclude<Fcr, 'not_counted'>;
}

/**
 * Looks from the start until `fcrSeconds` after it was first solved: one reply of ours, nothing of theirs after it, not opened
 * again. What comes later is another matter. A ticket that was not solved yet is pending.
 */
export function firstContact(fcrSeconds: number): FirstContact {
  let replies = 0;
  let missed = false;
  let knownAt = Number.POSITIVE_INFINITY;
  let solved = false;

  return {
    reply(at) {
      if (at < knownAt) replies++;
    },
    comeBack(at) {
      if (at < knownAt && (solved || replies > 0)) missed = true;
    },
    solve(at) {
      if (solved) return;
      solved = true;
      knownAt = at + fcrSeconds;
      if (replies !== 1) missed = true;
    },
    verdict(now) {
      if (!solved) return 'pending';
      if (missed || replies !== 1) return 'no';
      return now < knownAt ? 'pending' : 'yes';
    },
  };
}
