/** Threading a batch on top of what a store holds: two questions to it, each for many at once. */
import type { Assigned, Merge, StoredMessage, Threader, ThreadInput } from './threads.ts';

/** What the store answers. Keys are those it was given in `refs`. */
export interface ThreadLookup {
  /** The thread of each key, 0 where the key is unknown; same length and order as `keys`. */
  threadsOf(keys: BigInt64Array): Promise<ArrayLike<number>>;
  /** All stored messages with one of these subject keys (and an instant). */
  messagesWithSubject(subjects: BigInt64Array): Promise<StoredMessage[]>;
}

export async function assignStored(
  threader: Threader,
  lookup: ThreadLookup,
  batch: readonly ThreadInput[],
): Promise<Assigned> {
  const keys = threader.unknownKeys(batch);
  if (keys.length > 0) threader.learn(keys, await lookup.threadsOf(keys));
  return threader.assign(batch);
}

/** At the end of a run: the subject rule over the run's messages and the stored ones of the same subjects. */
export async function settleStored(threader: Threader, lookup: ThreadLookup): Promise<Merge[]> {
  const subjects = threader.subjectKeys();
  if (subjects.length > 0) threader.learnMessages(await lookup.messagesWithSubject(subjects));
  return threader.settle();
}
