/** A mailbox at a provider as a course of changes: one shape for Gmail and Microsoft Graph. */
import type { RawBatch } from '../../mail/readers/raw.ts';
import type { World } from '../http/world.ts';
import type { Tokens } from '../oauth/tokens.ts';

/** What came next. Everything in it may be stored again without harm. */
export interface MailChanges<Cursor> {
  /** New messages; `source` is 0, `next` and `position` tell nothing here. May be empty. */
  batch: RawBatch;
  /** The provider's id of `batch.messages[i]`; its `offset` is `stableNumber` of it. */
  ids: string[];
  /** Plain JSON. Valid once this batch, removals and labels are stored: from there reading goes on. */
  cursor: Cursor;
  /** Offsets of messages no longer in the mailbox, or now drafts or spam, which are not read. May name some that were never given. */
  removed: number[];
  /** All labels that messages given before have now, in place of those they had. */
  relabelled: Relabelled[];
  /** Messages there are, as the provider states it (with what is not read) … */
  total: number;
  /** … and how many of them were gone through: all, once the first pass is over. */
  done: number;
}

export interface Relabelled {
  /** Of the message, as it was given. */
  offset: number;
  labels: string[];
}

/** What whoever stores the messages knows of them, by offset. Providers tell the same thing twice: this is asked before anything is fetched. */
export interface Stored {
  /** Which of these are stored. Must know of everything that was yielded before. */
  has(offsets: readonly number[]): Promise<ReadonlySet<number>>;
  /** All of them, in any portions: asked for only when the provider has lost track and what is gone must be found by comparing. */
  all(): AsyncIterable<readonly number[]>;
}

export interface Callbacks {
  /** Access was renewed: seal and keep these in place of the old ones. Awaited before they are used. */
  onTokens(tokens: Tokens): Promise<void> | void;
  stored: Stored;
  /** Clock, sleep, chance and network, where they are not the real ones. */
  world?: Partial<World>;
}

export interface ProviderMailbox<Cursor> {
  /** The address of the mailbox, as the provider knows it. */
  address(signal: AbortSignal): Promise<string>;
  /**
   * All that changed since `cursor` (as stored; null or one that is not understood: everything there is, newest first), then ends.
   * Yields at least once. Throws SourceError: `login-failed` and `no-permission` want a person, after `no-connection` the last
   * cursor is as good as before. Throws the signal's reason when it is aborted.
   */
  changes(cursor: unknown, signal: AbortSignal): AsyncGenerator<MailChanges<Cursor>>;
  close(): Promise<void>;
}
