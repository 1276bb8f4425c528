/** Where the messages of the threads to be derived come from. */
import type { MessageRow } from './rows.ts';

/** Enough for COPY to be fast; small enough that a chunk's rows stay under some 20 MB. */
export const THREADS_A_CHUNK = 1000;

export interface Chunk {
  /** Threads whose facts are to be replaced: those of `messages`, and such as have no dated message. */
  threads: number[];
  /** Dated messages, a list for each thread that has any. */
  messages: MessageRow[][];
  /** Mailboxes that a message lies in, ascending; empty where there is only one. */
  mailboxesOf(messageId: number): number[];
  /** Labels of a message; asked for only where a rule reads them. */
  labelsOf(messageId: number): number[];
  /** As the workspace keeps it; asked for where a thread begins, and where a rule reads it. */
  subjectOf(messageId: number): string | null;
}

export interface ThreadSource {
  /** Threads in all, for the progress. */
  count(): Promise<number>;
  /** The next part of them; null at the end. */
  next(): Promise<Chunk | null>;
}
