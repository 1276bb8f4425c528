/**
 * What a run has read, packed: facts are derived from here, where all of a store's mail was read by this very run, instead of
 * writing it and reading it back. About 45 bytes a message.
 */
import { KINDS, type Kind, PREFIXES, type SubjectPrefix } from '../../mail/message.ts';
import { inBuckets } from '../../mail/thread/buckets.ts';
import type { Merge } from '../../mail/thread/threads.ts';
import { widened } from '../../mail/thread/widened.ts';
import type { MessageRow } from '../derive/rows.ts';
import { createFurther } from './further-numbers.ts';
import { createPackedRows, type PackedRows } from './packed-rows.ts';

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
  /** Threads that hold dated messages, with their dated messages, ascending by thread; merges until now are taken into account. */
  threads(): { count: number; each: Iterable<MessageRow[]> };
  /** Mailboxes that a message lies in, ascending. */
  mailboxesOf(id: number): number[];
  /** Labels of all its copies, each once, ascending. */
  labelsOf(id: number): number[];
  subjectOf(id: number): string | null;
}

export type KeptRow = Omit<MessageRow, 'sent'> & { sent: number | null; subject: string | null };

/** Bits of a row's traits: two kinds of three, a prefix of two, then these. */
const [ACKNOWLEDGEMENT, HAS_SUBJECT] = [256, 512];

export function createKeptMessages(): KeptMessages {
  const rows = createPackedRows();
  const moreMailboxes = createFurther();
  const moreLabels = createFurther();
  const goneInto = new Map<number, number>();
  /** By thread: one more than the place of the row whose subject the next ones are likely to end with. */
  let subjects = new Int32Array(1024);
  let letters = new Uint8Array(1024);
  let firstId = 1;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  const finalThread = (thread: number): number => {
    let into = thread;
    for (let next = goneInto.get(into); next !== undefined; next = goneInto.get(into)) into = next;
    return into;
  };
  const putList = (list: readonly number[]): void => {
    rows.putNumber(list.length);
    for (const id of list) rows.putNumber(id);
  };
  const takeList = (): number[] => {
    const list: number[] = [];
    for (let left = rows.takeNumber(); left > 0; left--) list.push(rows.takeNumber());
    return list;
  };
  const skipList = (): void => {
    for (let left = rows.takeNumber(); left > 0; left--) rows.takeNumber();
  };

  /** "Re: Lunch" after "Lunch" is "Re: " and the way to that row. */
  const putSubject = (subject: string, thread: number): void => {
    if (subject.length * 3 > letters.length) letters = new Uint8Array(subject.length * 3);
    const whole = letters.subarray(0, encoder.encodeInto(subject, letters).written);
    if (thread >= subjects.length) subjects = widened(subjects, thread + 1);
    const place = rows.length;
    const before = (subjects[thread] as number) - 1;
    const shared = before < 0 ? null : ownSubject(before);
    const isEnd = shared !== null && shared.length > 0 && endsWith(whole, shared);
    if (!isEnd) subjects[thread] = place + 1;
    const own = isEnd ? whole.length - shared.length : whole.length;
    rows.putNumber(isEnd ? place - before : 0);
    rows.putNumber(own);
    rows.putBytes(whole.subarray(0, own));
  };
  const ownSubject = (place: number): Uint8Array => {
    rows.open(place);
    skipTo('subject');
    rows.takeNumber();
    return rows.takeBytes(rows.takeNumber());
  };
  const skipSubject = (): void => {
    rows.takeNumber();
    rows.takeBytes(rows.takeNumber());
  };

  /**
   * From a row's beginning; says whether the subject is known. A row is: thread, instant, author, sender, list, traits, words, size, attachments, subject where there is one,
   * mailbox, labels, To, Cc, Bcc. Lists come last: nobody walks through all recipients of a thread's first message for each answer to it.
   */
  const skipTo = (what: 'author' | 'subject' | 'mailbox'): boolean => {
    rows.takeNumber();
    rows.takeNumber();
    if (what === 'author') return false;
    for (let left = 3; left > 0; left--) rows.takeNumber();
    const known = (rows.takeNumber() & HAS_SUBJECT) !== 0;
    for (let left = 3; left > 0; left--) rows.takeNumber();
    if (what === 'mailbox' && known) skipSubject();
    return known;
  };

  const rowAt = (place: number, thread: number): MessageRow => {
    rows.open(place);
    rows.takeNumber();
    const sent = takeInstant(rows) ?? 0;
    const author_id = rows.takeNumber();
    const sender_id = rows.takeNumber() || null;
    const list_id = rows.takeNumber() || null;
    const traits = rows.takeNumber();
    const words = rows.takeNumber();
    const size = rows.takeNumber();
    const attachments = rows.takeNumber();
    if ((traits & HAS_SUBJECT) !== 0) skipSubject();
    rows.takeNumber();
    skipList();
    return {
      message_id: firstId + place,
      thread_id: thread,
      sent,
      author_id,
      sender_id,
      list_id,
      kind: KINDS[traits & 7] as Kind,
      kind_without_list: KINDS[(traits >> 3) & 7] as Kind,
      prefix: PREFIXES[(traits >> 6) & 3] as SubjectPrefix,
      acknowledgement: (traits & ACKNOWLEDGEMENT) !== 0,
      words: words === 0 ? null : words - 1,
      size,
      attachments,
      to_ids: takeList(),
      cc_ids: takeList(),
      bcc_ids: takeList(),
    };
  };

  return {
    add(row, mailbox, labels) {
      if (rows.length === 0) firstId = row.message_id;
      rows.putNumber(row.thread_id);
      putInstant(rows, row.sent);
      rows.putNumber(row.author_id);
      rows.putNumber(row.sender_id ?? 0);
      rows.putNumber(row.list_id ?? 0);
      rows.putNumber(
        KINDS.indexOf(row.kind) |
          (KINDS.indexOf(row.kind_without_list) << 3) |
          (PREFIXES.indexOf(row.prefix) << 6) |
          (row.acknowledgement ? ACKNOWLEDGEMENT : 0) |
          (row.subject === null ? 0 : HAS_SUBJECT),
      );
      rows.putNumber(row.words === null ? 0 : row.words + 1);
      rows.putNumber(row.size);
      rows.putNumber(row.attachments);
      if (row.subject !== null) putSubject(row.subject, row.thread_id);
      rows.putNumber(mailbox);
      putList(labels);
      putList(row.to_ids);
      putList(row.cc_ids);
      putList(row.bcc_ids);
      rows.endRow();
    },
    addCopy(id, mailbox, labels) {
      const place = id - firstId;
      rows.open(place);
      skipTo('mailbox');
      if (rows.takeNumber() !== mailbox) moreMailboxes.add(place, mailbox);
      const own = labels.length === 0 ? [] : takeList();
      for (const label of labels) if (!own.includes(label)) moreLabels.add(place, label);
    },
    merge(merged) {
      for (const [gone, into] of merged) goneInto.set(gone, into);
    },
    authors() {
      const found = new Set<number>();
      for (let place = 0; place < rows.length; place++) {
        rows.open(place);
        skipTo('author');
        found.add(rows.takeNumber());
        const sender = rows.takeNumber();
        if (sender !== 0) found.add(sender);
      }
      return found;
    },
    threadOf(id) {
      const place = id - firstId;
      if (place < 0 || place >= rows.length) return null;
      rows.open(place);
      return finalThread(rows.takeNumber());
    },
    lastSent() {
      let last: number | null = null;
      for (let place = 0; place < rows.length; place++) {
        rows.open(place);
        rows.takeNumber();
        const sent = takeInstant(rows);
        if (sent !== null && (last === null || sent > last)) last = sent;
      }
      return last;
    },
    threads() {
      // Threads are numbered from 1 on.
      const threads = new Uint32Array(rows.length);
      let last = 0;
      for (let place = 0; place < threads.length; place++) {
        rows.open(place);
        const thread = rows.takeNumber();
        if (takeInstant(rows) === null) continue;
        threads[place] = finalThread(thread);
        last = Math.max(last, threads[place] as number);
      }
      const { order, starts } = inBuckets(threads.length, last, place => (threads[place] as number) - 1);
      let count = 0;
      for (let at = 0; at < last; at++) if (starts[at] !== starts[at + 1]) count++;
      const each = function* () {
        for (let at = 0; at < last; at++) {
          const own = order.subarray(starts[at], starts[at + 1]);
          if (own.length > 0) yield Array.from(own, place => rowAt(place, at + 1));
        }
      };
      return { count, each: each() };
    },
    mailboxesOf(id) {
      rows.open(id - firstId);
      skipTo('mailbox');
      return withFurther([rows.takeNumber()], moreMailboxes.of(id - firstId));
    },
    subjectOf(id) {
      const place = id - firstId;
      rows.open(place);
      if (!skipTo('subject')) return null;
      const back = rows.takeNumber();
      const own = rows.takeBytes(rows.takeNumber());
      return decoder.decode(back === 0 ? own : Buffer.concat([own, ownSubject(place - back)]));
    },
    labelsOf(id) {
      rows.open(id - firstId);
      skipTo('mailbox');
      rows.takeNumber();
      return withFurther(takeList(), moreLabels.of(id - firstId));
    },
  };
}

/** Nobody knows when: 0. From 1970 on odd, before it even. */
function putInstant(rows: PackedRows, epochSeconds: number | null): void {
  if (epochSeconds === null) rows.putNumber(0);
  else rows.putNumber(epochSeconds < 0 ? -2 * epochSeconds : 2 * epochSeconds + 1);
}

function takeInstant(rows: PackedRows): number | null {
  const coded = rows.takeNumber();
  if (coded === 0) return null;
  return coded % 2 === 0 ? -coded / 2 : (coded - 1) / 2;
}

/** All of them, each once, ascending. */
const withFurther = (own: number[], further: ArrayLike<number> & Iterable<number>): number[] =>
  (further.length === 0 ? own : [...new Set([...own, ...further])]).sort((a, b) => a - b);

function endsWith(whole: Uint8Array, end: Uint8Array): boolean {
  const before = whole.length - end.length;
  if (before < 0) return false;
  for (let at = end.length - 1; at >= 0; at--) if (whole[before + at] !== end[at]) return false;
  return true;
}
