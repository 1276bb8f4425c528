/**
 * Which messages belong together (METRICS §1), set-based and in any order of arrival.
 *
 * In memory (a report):   `const threader = createThreader(1)`; for each batch `threader.assign(batch)`; once at the end
 * `threader.settle()` for the subject rule. Numbers given earlier may be merged later: apply each `merged` pair in order
 * (`update … set thread = into where thread = from`), or ask `threadOf(id)` at the end.
 *
 * Over a store:  `assignStored` and `settleStored` (stored-threads.ts) first ask the store, through `ThreadLookup`, for
 * what it knows of the batch, all at once. `refs` are the keys to remember with their thread (table thread_ref).
 *
 * Law: the partition after `settle` does not depend on the order or cutting of batches. Over a store that holds within
 * one run; a join by subject made in an earlier run stays, though a message found later may be the nearer one.
 * Where a message has a provider's thread, that decides: its References and subject connect nothing. It can still be
 * referred to by messages without one, and a message that two mailboxes hold joins their provider threads. The numbers
 * are then those people see in their mail program. `providerDecides: false` lets its References connect as well.
 *
 * Memory: 12 bytes per place of the key table (17–34 per id by its filling) + 8–12 for the union; about 45 bytes a
 * message for the subject rule. Keys are 64-bit hashes (key.ts names the odds of a collision), never strings.
 */
import type { SubjectPrefix } from '../message.ts';
import { type Key, keyInto, participantKey } from './key.ts';
import { createKeyList, splitInto, subjectKeyInto } from './key-list.ts';
import { createKeyTable } from './key-table.ts';
import { createSubjectRule } from './subject-rule.ts';
import { createUnion } from './union.ts';

/** What threading needs of a message. `participants`: addresses that can connect by subject; leave out the mailbox's own. */
export interface ThreadInput {
  id: string;
  references: string[];
  providerThread: string | null;
  baseSubject: string;
  prefix: SubjectPrefix;
  /** Epoch seconds; null keeps the message out of the subject rule. */
  sentAt: number | null;
  participants: string[];
}

/** A stored message with a subject the run is about; `orphan` as `isOrphan` said. */
export interface StoredMessage {
  /** `messageIdKey` of its Message-ID: a store need not keep the id itself. */
  idKey: bigint;
  subjectKey: bigint;
  sentAt: number;
  participants: string[];
  orphan: boolean;
  thread: number;
}

/** `[from, into]`: thread `from` is gone, its messages belong to `into`. Each `from` once; `into` is never gone. */
export type Merge = [from: number, into: number];

export interface Assigned {
  /** Thread number of each message of the batch. */
  threads: number[];
  /** For each message of the batch a number that stands for its Message-ID, from 0 on, with gaps. */
  elements: number[];
  merged: Merge[];
  /** Keys seen for the first time (of ids, references, provider threads), with their thread. */
  refs: { keys: BigInt64Array; threads: Uint32Array };
}

export interface Threader {
  /** Keys of the batch that this threader has not seen: what a store has to be asked for. */
  unknownKeys(batch: readonly ThreadInput[]): BigInt64Array;
  /** What the store knows: `threads[i]` of `keys[i]`, 0 where it does not know the key. */
  learn(keys: BigInt64Array, threads: ArrayLike<number>): void;
  assign(batch: readonly ThreadInput[]): Assigned;
  /** Subjects of the messages assigned so far: what a store has to be asked for before `settle`. */
  subjectKeys(): BigInt64Array;
  learnMessages(messages: readonly StoredMessage[]): void;
  /** Applies the subject rule to everything known. May be called again after more batches. */
  settle(): Merge[];
  /** The thread of a Message-ID (also one only referred to), or null. */
  threadOf(id: string): number | null;
  /** The number the next new thread will get. */
  readonly nextThread: number;
  /** Gives its memory back, a tenth of what a report of a million messages has; it is of no use afterwards. */
  clear(): void;
}

export interface ThreaderOptions {
  providerDecides: boolean;
}

/** `firstThread` ≥ 1 is the number for the first new thread. Numbers stay below 2³². */
export function createThreader(
  firstThread: number,
  { providerDecides }: ThreaderOptions = { providerDecides: true },
): Threader {
  const ids = createKeyTable();
  const union = createUnion();
  const rule = createSubjectRule();
  const subjects = createKeyTable();
  const subjectList = createKeyList();
  /** Any element of a thread the store told us of. */
  const learned = new Map<number, number>();
  const key: Key = { high: 0, low: 0 };
  let nextThread = firstThread;
  let gone: [from: number, element: number][] = [];
  let fresh = createKeyList();
  let freshElements: number[] = [];

  const elementOfKey = (): number => {
    const before = ids.size;
    const element = ids.add(key);
    if (element === before) {
      union.push();
      fresh.push(key);
      freshElements.push(element);
    }
    return element;
  };
  const join = (a: number, b: number): void => {
    const lost = union.join(a, b);
    if (lost !== 0) gone.push([lost, a]);
  };
  const takeMerged = (): Merge[] => {
    const merged = gone.map(([from, element]): Merge => [from, union.threadOf(element)]);
    gone = [];
    return merged;
  };
  const forgetFresh = (): void => {
    fresh = createKeyList();
    freshElements = [];
  };
  const linksOf = ({ providerThread, references }: ThreadInput): string[] =>
    providerDecides && providerThread !== null ? [] : references;
  const addMessage = (message: ThreadInput): number => {
    keyInto(key, 'messageId', message.id);
    const { high: idHigh, low: idLow } = key;
    const element = elementOfKey();
    for (const id of linksOf(message)) {
      keyInto(key, 'messageId', id);
      join(element, elementOfKey());
    }
    if (message.providerThread !== null) {
      keyInto(key, 'providerThread', message.providerThread);
      join(element, elementOfKey());
    }
    if (message.sentAt !== null && message.baseSubject !== '') {
      subjectKeyInto(key, message.baseSubject);
      if (subjects.add(key) === subjectList.length) subjectList.push(key);
      rule.add({
        element,
        idHigh,
        idLow,
        subjectHigh: key.high,
        subjectLow: key.low,
        sentAt: message.sentAt,
        orphan: isOrphan(message),
        participants: participantKeys(message.participants),
      });
    }
    return element;
  };

  return {
    get nextThread() {
      return nextThread;
    },
    unknownKeys(batch) {
      const unknown = createKeyList();
      const seen = createKeyTable();
      const note = (): void => {
        if (ids.find(key) >= 0 || seen.find(key) >= 0) return;
        seen.add(key);
        unknown.push(key);
      };
      for (const message of batch) {
        for (const id of [message.id, ...linksOf(message)]) {
          keyInto(key, 'messageId', id);
          note();
        }
        if (message.providerThread === null) continue;
        keyInto(key, 'providerThread', message.providerThread);
        note();
      }
      return unknown.toBigInts();
    },
    learn(keys, threads) {
      for (let at = 0; at < keys.length; at++) {
        const thread = threads[at] ?? 0;
        if (thread === 0) continue;
        splitInto(key, keys[at] as bigint);
        learnThread(elementOfKey(), thread);
      }
      forgetFresh();
    },
    assign(batch) {
      const elements = batch.map(addMessage);
      const threads = elements.map(element => {
        if (union.threadOf(element) === 0) union.setThread(element, nextThread++);
        return union.threadOf(element);
      });
      const refs = { keys: fresh.toBigInts(), threads: Uint32Array.from(freshElements, union.threadOf) };
      forgetFresh();
      return { threads, elements, merged: takeMerged(), refs };
    },
    subjectKeys: () => subjectList.toBigInts(),
    learnMessages(messages) {
      for (const message of messages) {
        splitInto(key, message.idKey);
        const { high: idHigh, low: idLow } = key;
        const element = elementOfKey();
        learnThread(element, message.thread);
        splitInto(key, message.subjectKey);
        rule.add({
          element,
          idHigh,
          idLow,
          subjectHigh: key.high,
          subjectLow: key.low,
          sentAt: message.sentAt,
          orphan: message.orphan,
          participants: participantKeys(message.participants),
        });
      }
      forgetFresh();
    },
    settle() {
      rule.settle(join);
      return takeMerged();
    },
    threadOf(id) {
      keyInto(key, 'messageId', id);
      const element = ids.find(key);
      return element < 0 ? null : union.threadOf(element) || null;
    },
    clear() {
      for (const one of [ids, union, rule, subjects]) one.clear();
    },
  };

  function learnThread(element: number, thread: number): void {
    const other = learned.get(thread);
    if (other !== undefined) join(element, other);
    else {
      learned.set(thread, element);
      const own = union.threadOf(element);
      union.setThread(element, own === 0 ? thread : Math.min(own, thread));
      // Another run merged threads meanwhile: the smaller number stays, as in every merge.
      if (own !== 0 && own !== thread) gone.push([Math.max(own, thread), element]);
    }
    if (thread >= nextThread) nextThread = thread + 1;
  }
}

/** An address nobody could read is shared with nobody. */
function participantKeys(emails: readonly string[]): number[] {
  return emails.filter(email => email !== '').map(participantKey);
}

/** Does the message wait for the subject rule? A store keeps this beside the message. */
export function isOrphan(message: Pick<ThreadInput, 'prefix' | 'references' | 'providerThread'>): boolean {
  return message.prefix !== 'none' && message.references.length === 0 && message.providerThread === null;
}
