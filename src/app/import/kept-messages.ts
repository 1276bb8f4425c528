/**
 * What a run has read, in columns of numbers: facts are derived from here, where all of a store's mail was read by this very
 * run, instead of writing it and reading it back. About 80 bytes a message beside its subject.
 */
import { KINDS, type Kind, PREFIXES, type SubjectPrefix } from '../../mail/message.ts';
import type { Merge } from '../../mail/thread/threads.ts';
import type { MessageRow } from '../derive/rows.ts';

export interface KeptMessages {
  /** `row.message_id` is one more than that of the row before; the first one may be any. */
  add(row: KeptRow, mailbox: number, labels: readonly number[]): void;
  /** A further copy of a message lies in this mailbox too, and has these labels. */
  addCopy(id: number, mailbox: number, labels: readonly number[]): void;
  merge(merged: readonly Merge[]): void;
  /** Every author and sender. */
  authors(): Set<number>;
  threadOf(id: number): number | null;
  /** Epoch seconds of the latest dated message; null where there is none. */
  lastSent(): number | null;
  /** Threads that hold dated messages, with their dated messages, ascending by thread; merges are taken into account. */
  threads(): Iterable<MessageRow[]>;
  threadCount(): number;
  /** Mailboxes that a message lies in, ascending. */
  mailboxesOf(id: number): number[];
  /** Labels of all its copies, each once, ascending. */
  labelsOf(id: number): number[];
}

export type KeptRow = Omit<MessageRow, 'sent'> & { sent: number | null };

/** Places of a message's whole numbers; 0 stands for nobody, −1 for an unknown count. */
const [THREAD, AUTHOR, SENDER, LIST, TO, CC, BCC, LABELS, WORDS, ATTACHMENTS, TRAITS, MAILBOX, SUBJECT] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
];
const END = 13;
const WIDTH = 14;

export function createKeptMessages(): KeptMessages {
  let ints = new Int32Array(WIDTH * 1024);
  let reals = new Float64Array(2 * 1024);
  /** To, Cc, Bcc and labels of one message after those of the one before. */
  let lists = new Int32Array(4096);
  let letters = new Uint8Array(65_536);
  let [count, listed, letterCount, firstId] = [0, 0, 0, 1];
  const moreMailboxes = new Map<number, number[]>();
  const moreLabels = new Map<number, number[]>();
  const goneInto = new Map<number, number>();
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  const at = (index: number, place: number): number => ints[index * WIDTH + place] as number;
  const addList = (list: readonly number[]): number => {
    const begin = listed;
    if (begin + list.length > lists.length) lists = widened(lists, Int32Array, begin + list.length);
    for (const id of list) lists[listed++] = id;
    return begin;
  };
  const listOf = (index: number, from: number, to: number): number[] =>
    Array.from(lists.subarray(at(index, from), at(index, to)));
  /** Where the subject begins, NULL first as one byte 0. */
  const addSubject = (subject: string | null): number => {
    const begin = letterCount;
    const text = subject ?? '\0';
    if (begin + text.length * 3 > letters.length) {
      letters = widened(letters, Uint8Array, begin + text.length * 3);
    }
    letterCount += encoder.encodeInto(text, letters.subarray(begin)).written;
    return begin;
  };
  const subjectOf = (index: number): string | null => {
    const end = index + 1 < count ? at(index + 1, SUBJECT) : letterCount;
    const text = decoder.decode(letters.subarray(at(index, SUBJECT), end));
    return text === '\0' ? null : text;
  };
  const finalThread = (thread: number): number => {
    let into = thread;
    for (let next = goneInto.get(into); next !== undefined; next = goneInto.get(into)) into = next;
    return into;
  };

  const rowAt = (index: number, thread: number): MessageRow => {
    const traits = at(index, TRAITS);
    const words = at(index, WORDS);
    return {
      message_id: firstId + index,
      thread_id: thread,
      sent: reals[index * 2] as number,
      author_id: at(index, AUTHOR),
      sender_id: at(index, SENDER) || null,
      list_id: at(index, LIST) || null,
      to_ids: listOf(index, TO, CC),
      cc_ids: listOf(index, CC, BCC),
      bcc_ids: listOf(index, BCC, LABELS),
      kind: KINDS[traits & 7] as Kind,
      kind_without_list: KINDS[(traits >> 3) & 7] as Kind,
      prefix: PREFIXES[(traits >> 6) & 3] as SubjectPrefix,
      acknowledgement: (traits & 256) !== 0,
      subject: subjectOf(index),
      words: words < 0 ? null : words,
      size: reals[index * 2 + 1] as number,
      attachments: at(index, ATTACHMENTS),
    };
  };

  /** Dated messages by thread: `order` holds their indices, threads ascending, in the order they came within each. */
  const byThread = (): { order: Int32Array; threads: Int32Array } => {
    const threads = new Int32Array(count);
    let dated = 0;
    for (let index = 0; index < count; index++) {
      if (Number.isNaN(reals[index * 2])) continue;
      threads[index] = finalThread(at(index, THREAD));
      dated++;
    }
    const order = new Int32Array(dated);
    const places = new Uint32Array(threads.reduce((most, thread) => Math.max(most, thread), 0) + 2);
    for (const thread of threads) if (thread > 0) places[thread + 1] = (places[thread + 1] as number) + 1;
    for (let thread = 1; thread < places.length; thread++) {
      places[thread] = (places[thread] as number) + (places[thread - 1] as number);
    }
    for (let index = 0; index < count; index++) {
      const thread = threads[index] as number;
      if (thread === 0) continue;
      const place = places[thread] as number;
      order[place] = index;
      places[thread] = place + 1;
    }
    return { order, threads };
  };

  return {
    add(row, mailbox, labels) {
      if (count === 0) firstId = row.message_id;
      if ((count + 1) * WIDTH > ints.length) {
        ints = widened(ints, Int32Array, (count + 1) * WIDTH);
        reals = widened(reals, Float64Array, (count + 1) * 2);
      }
      const base = count * WIDTH;
      ints[base + THREAD] = row.thread_id;
      ints[base + AUTHOR] = row.author_id;
      ints[base + SENDER] = row.sender_id ?? 0;
      ints[base + LIST] = row.list_id ?? 0;
      ints[base + TO] = addList(row.to_ids);
      ints[base + CC] = addList(row.cc_ids);
      ints[base + BCC] = addList(row.bcc_ids);
      ints[base + LABELS] = addList(labels);
      ints[base + END] = listed;
      ints[base + WORDS] = row.words ?? -1;
      ints[base + ATTACHMENTS] = row.attachments;
      ints[base + TRAITS] =
        KINDS.indexOf(row.kind) |
        (KINDS.indexOf(row.kind_without_list) << 3) |
        (PREFIXES.indexOf(row.prefix) << 6) |
        (row.acknowledgement ? 256 : 0);
      ints[base + MAILBOX] = mailbox;
      ints[base + SUBJECT] = addSubject(row.subject);
      reals[count * 2] = row.sent ?? Number.NaN;
      reals[count * 2 + 1] = row.size;
      count++;
    },
    addCopy(id, mailbox, labels) {
      const index = id - firstId;
      addMore(moreMailboxes, id, [at(index, MAILBOX)], [mailbox]);
      addMore(moreLabels, id, listOf(index, LABELS, END), labels);
    },
    merge(merged) {
      for (const [gone, into] of merged) goneInto.set(gone, into);
    },
    authors() {
      const found = new Set<number>();
      for (let index = 0; index < count; index++) {
        found.add(at(index, AUTHOR));
        const sender = at(index, SENDER);
        if (sender !== 0) found.add(sender);
      }
      return found;
    },
    threadOf(id) {
      const index = id - firstId;
      return index < 0 || index >= count ? null : finalThread(at(index, THREAD));
    },
    lastSent() {
      let last = Number.NEGATIVE_INFINITY;
      for (let index = 0; index < count; index++) {
        const sent = reals[index * 2] as number;
        if (sent > last) last = sent;
      }
      return last === Number.NEGATIVE_INFINITY ? null : last;
    },
    *threads() {
      const { order, threads } = byThread();
      for (let from = 0; from < order.length; ) {
        const thread = threads[order[from] as number] as number;
        let to = from + 1;
        while (to < order.length && threads[order[to] as number] === thread) to++;
        yield Array.from(order.subarray(from, to), index => rowAt(index, thread));
        from = to;
      }
    },
    threadCount() {
      const found = new Set<number>();
      for (let index = 0; index < count; index++) {
        if (!Number.isNaN(reals[index * 2])) found.add(finalThread(at(index, THREAD)));
      }
      return found.size;
    },
    mailboxesOf(id) {
      const own = at(id - firstId, MAILBOX);
      const more = moreMailboxes.get(id);
      return more === undefined ? [own] : [own, ...more].sort((a, b) => a - b);
    },
    labelsOf(id) {
      const own = listOf(id - firstId, LABELS, END);
      return [...own, ...(moreLabels.get(id) ?? [])].sort((a, b) => a - b);
    },
  };
}

/** Notes what is neither among a message's own nor noted yet. */
function addMore(more: Map<number, number[]>, id: number, own: readonly number[], found: readonly number[]) {
  for (const one of found) {
    const known = more.get(id);
    if (own.includes(one) || known?.includes(one) === true) continue;
    if (known === undefined) more.set(id, [one]);
    else known.push(one);
  }
}

/** Half as large again, and at least `length`. */
function widened<A extends Int32Array | Float64Array | Uint8Array>(
  old: A,
  make: new (length: number) => A,
  length: number,
): A {
  const wider = new make(Math.max(length, Math.ceil(old.length * 1.5)));
  wider.set(old);
  return wider;
}
