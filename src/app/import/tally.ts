/** What an import saw, for the person who started it. */
import type { Message } from '../../mail/message.ts';
import type { Problem } from '../../mail/problems.data.ts';
import type { LeftOut } from './left-out.ts';

/** More than this many places are counted but not listed: nobody reads them, and a hostile file could make millions. */
const LISTED_PROBLEMS = 1000;

export interface ProblemPlace {
  /** Index of the source. */
  source: number;
  offset: number;
  problem: Problem;
}

export interface Tally {
  /** Messages read from the sources, those left out and copies included. */
  read: number;
  /** New messages. */
  added: number;
  /** Further copies of messages already known. */
  copies: number;
  undated: number;
  leftOut: Record<LeftOut, number>;
  problems: Partial<Record<Problem, number>>;
  places: ProblemPlace[];
  /** Messages read, by source. */
  bySource: number[];
}

export const emptyTally = (): Tally => ({
  read: 0,
  added: 0,
  copies: 0,
  undated: 0,
  leftOut: { draft: 0, spam: 0, chat: 0, unreadable: 0 },
  problems: {},
  places: [],
  bySource: [],
});

/** `source`: the message's source in the whole list. */
export function countProblems(tally: Tally, message: Message, source: number): void {
  for (const problem of message.problems) {
    tally.problems[problem] = (tally.problems[problem] ?? 0) + 1;
    if (tally.places.length < LISTED_PROBLEMS) {
      tally.places.push({ source, offset: message.offset, problem });
    }
  }
}
