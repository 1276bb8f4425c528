/** One thread's messages in, its conversations and clocks out (METRICS §1, §4). Shapes only; the rules stand beside. */
import type { Kind, SubjectPrefix } from '../mail/message.ts';

export const DIRECTIONS = ['inbound', 'outbound', 'internal'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A message as the rules see it. Addresses are ids; who is internal has been decided. */
export interface ThreadMessage {
  id: number;
  /** Epoch seconds. */
  sentAt: number;
  direction: Direction;
  kind: Kind;
  prefix: SubjectPrefix;
  acknowledgement: boolean;
  author: number;
  /** Who gets the credit for an outbound message: From, or Sender where it differs; null = shared, person unknown. */
  credit: number | null;
  /** External addresses in To, Cc and Bcc. */
  externalRecipients: number[];
}

export const CONVERSATION_STATES = ['awaiting_us', 'awaiting_them', 'closed', 'none'] as const;
/** `none`: no human message from or to outside (internal talk, newsletters). */
export type ConversationState = (typeof CONVERSATION_STATES)[number];
export const STARTERS = ['them', 'us', 'internal', 'automatic'] as const;
/** Side of the first human message; `internal` when all human ones are internal, `automatic` when none is human. */
export type Starter = (typeof STARTERS)[number];

/** A question and, once it came, its answer. `waitsFor: 'us'` is our clock; `'them'` the same with roles exchanged. */
export interface Clock {
  waitsFor: 'us' | 'them';
  question: number;
  asker: number;
  askedAt: number;
  /** Null while unanswered. */
  answer: number | null;
  answerer: number | null;
  answeredAt: number | null;
  /** The first clock of this side in the conversation. */
  first: boolean;
  /** Instant at which the clock ended without an answer (acknowledgement, closed by hand); null otherwise. */
  closedAt: number | null;
}

export interface Conversation {
  messages: number[];
  startedAt: number;
  endedAt: number;
  startedBy: Starter;
  state: ConversationState;
  /** Epoch seconds of the first unanswered question while `awaiting_us` / `awaiting_them`. */
  waitingSince: number | null;
  /** True for every piece of a thread after its first. */
  continued: boolean;
  clocks: Clock[];
  /** Outbound messages that went to somebody else (METRICS §4). */
  forwards: number[];
  humanMessages: number;
}

export interface ThreadSettings {
  /** A longer gap than this starts a new conversation. */
  idleSeconds: number;
  /** Epoch seconds at which a person closed the conversation that holds the message. */
  closings?: ReadonlyMap<number, number>;
}
