import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS, PREFIXES } from '../../mail/message.ts';
import { createKeptMessages, type KeptRow } from './kept-messages.ts';

const ids = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 3 });
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const text = fc.oneof(
  fc.constantFrom(
    '',
    'Lunch',
    'Re: Lunch',
    'RE: Lunch',
    'Fwd: Re: Lunch',
    'café',
    'Re: café',
    'é',
    '\0',
    '\ufeffLunch',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const message = fc.record({
  thread_id: fc.integer({ min: 1, max: 9 }),
  sent: orNull(fc.integer({ min: -(2 ** 33), max: 2 ** 33 })),
  author_id: fc.integer({ min: 1, max: 300 }),
  sender_id: orNull(fc.integer({ min: 1, max: 300 })),
  list_id: orNull(fc.integer({ min: 1, max: 300 })),
  to_ids: ids,
  cc_ids: ids,
  bcc_ids: ids,
  kind: fc.constantFrom(...KINDS),
  kind_without_list: fc.constantFrom(...KINDS),
  prefix: fc.constantFrom(...PREFIXES),
  acknowledgement: fc.boolean(),
  subject: orNull(text),
  words: orNull(fc.nat(100_000)),
  size: fc.oneof(fc.nat(100_000), fc.integer({ min: 2 ** 31, max: 2 ** 35 })),
  attachments: fc.nat(200),
  mailbox: fc.integer({ min: 1, max: 4 }),
  labels: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
  copies: fc.array(
    fc.record({
      of: fc.nat(400),
      mailbox: fc.integer({ min: 1, max: 4 }),
      labels: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
    }),
    { maxLength: 2 },
  ),
});

const FIRST = 41;

/** What is kept, as plain objects. */
interface Known {
  row: KeptRow;
  mailboxes: Set<number>;
  labels: Set<number>;
}

test('what is kept packed is what was given', () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 600, size: 'large' }), fc.boolean(), (given, merges) => {
      const kept = createKeptMessages();
      const known: Known[] = [];
      for (const [i, { mailbox, labels, copies, ...rest }] of given.entries()) {
        const row = { ...rest, message_id: FIRST + i };
        kept.add(row, mailbox, labels);
        known.push({ row, mailboxes: new Set([mailbox]), labels: new Set(labels) });
        for (const copy of copies) {
          const of = copy.of % known.length;
          kept.addCopy(FIRST + of, copy.mailbox, copy.labels);
          known[of]?.mailboxes.add(copy.mailbox);
          for (const label of copy.labels) known[of]?.labels.add(label);
        }
      }
      // 9 goes into 5 and then 5 into 2.
      if (merges) kept.merge([[9, 5]]);
      if (merges) kept.merge([[5, 2]]);
      const threadOf = ({ thread_id }: KeptRow) => (merges && [5, 9].includes(thread_id) ? 2 : thread_id);

      const dated = known.filter(({ row }) => row.sent !== null);
      const threads = Map.groupBy(dated, ({ row }) => threadOf(row));
      const expected = [...threads]
        .sort(([a], [b]) => a - b)
        .map(([thread, list]) =>
          list.map(({ row: { subject: _, ...row } }) => ({ ...row, thread_id: thread })),
        );
      const { count, each } = kept.threads();
      expect([...each]).toEqual(expected);
      expect(count).toBe(threads.size);
      expect(kept.lastSent()).toBe(
        dated.length === 0 ? null : Math.max(...dated.map(({ row }) => row.sent ?? 0)),
      );
      expect(kept.authors()).toEqual(
        new Set(
          known.flatMap(({ row }) => [row.author_id, ...(row.sender_id === null ? [] : [row.sender_id])]),
        ),
      );
      for (const [i, { row, mailboxes, labels }] of known.entries()) {
        expect(kept.threadOf(FIRST + i)).toBe(threadOf(row));
        expect(kept.mailboxesOf(FIRST + i)).toEqual([...mailboxes].sort((a, b) => a - b));
        expect(kept.subjectOf(FIRST + i)).toBe(row.subject);
        expect(kept.labelsOf(FIRST + i)).toEqual([...labels].sort((a, b) => a - b));
      }
      expect(kept.threadOf(FIRST + known.length)).toBeNull();
    }),
    { numRuns: 40 },
  );
});
