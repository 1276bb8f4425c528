/** Laws that hold for every thread, and a literal reading of METRICS §4 to compare with. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conversationsOf } from './conversations.ts';
import type { ThreadMessage } from './thread.ts';

const DAY = 86_400;
const settings = { idleSeconds: 14 * DAY };
const QUIET: ThreadMessage = {
  id: 999,
  sentAt: 0,
  direction: 'internal',
  kind: 'notification',
  prefix: 'none',
  acknowledgement: false,
  author: 1,
  credit: null,
  externalRecipients: [],
};

describe('laws', () => {
  const anyMessage = fc.record({
    sentAt: fc.integer({ min: 0, max: 60 * DAY }),
    direction: fc.constantFrom('inbound', 'outbound', 'internal') as fc.Arbitrary<ThreadMessage['direction']>,
    kind: fc.constantFrom('human', 'human', 'human', 'auto-reply', 'bulk') as fc.Arbitrary<
      ThreadMessage['kind']
    >,
    prefix: fc.constantFrom('none', 'reply', 'forward') as fc.Arbitrary<ThreadMessage['prefix']>,
    acknowledgement: fc.boolean(),
    person: fc.integer({ min: 0, max: 3 }),
    others: fc.uniqueArray(fc.integer({ min: 20, max: 25 }), { maxLength: 3 }),
  });
  const threads = fc.array(anyMessage, { maxLength: 25 }).map(drafts =>
    drafts.map(({ person, others, ...draft }, index): ThreadMessage => {
      const inbound = draft.direction === 'inbound';
      const recipients = draft.direction === 'internal' ? [] : others;
      return {
        ...draft,
        id: index + 1,
        author: inbound ? 20 + person : person,
        credit: inbound ? null : person,
        externalRecipients: draft.direction === 'outbound' && recipients.length === 0 ? [20] : recipients,
      };
    }),
  );

  test('conversations tile the thread, in order', () => {
    fc.assert(
      fc.property(threads, thread => {
        const sorted = thread.toSorted((a, b) => a.sentAt - b.sentAt || a.id - b.id).map(({ id }) => id);
        expect(conversationsOf(thread, settings).flatMap(({ messages }) => messages)).toEqual(sorted);
      }),
    );
  });

  test('an answer comes after its question, and clocks of a side never overlap', () => {
    fc.assert(
      fc.property(threads, thread => {
        for (const conversation of conversationsOf(thread, settings)) {
          for (const side of ['us', 'them'] as const) {
            let free = Number.NEGATIVE_INFINITY;
            for (const clock of conversation.clocks.filter(({ waitsFor }) => waitsFor === side)) {
              const end = clock.answeredAt ?? clock.closedAt ?? Number.POSITIVE_INFINITY;
              expect(clock.askedAt).toBeGreaterThanOrEqual(free);
              expect(end).toBeGreaterThanOrEqual(clock.askedAt);
              expect((clock.answer === null) === (clock.answeredAt === null)).toBe(true);
              free = end;
            }
          }
          const open = conversation.clocks.filter(
            ({ answeredAt, closedAt }) => answeredAt === null && closedAt === null,
          );
          expect(open.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('the order of the input changes nothing', () => {
    fc.assert(
      fc.property(
        threads.chain(thread =>
          fc.tuple(fc.constant(thread), fc.shuffledSubarray(thread, { minLength: thread.length })),
        ),
        ([thread, shuffled]) => {
          expect(conversationsOf(shuffled, settings)).toEqual(conversationsOf(thread, settings));
        },
      ),
    );
  });

  test('messages that are not human change no clock when they know nobody new', () => {
    fc.assert(
      fc.property(threads, fc.integer({ min: 0, max: 60 * DAY }), (thread, sentAt) => {
        const wide = { idleSeconds: 100 * DAY };
        const extra = { ...QUIET, sentAt };
        const without = conversationsOf(thread, wide)[0]?.clocks ?? [];
        expect(conversationsOf([...thread, extra], wide)[0]?.clocks).toEqual(without);
      }),
    );
  });

  test('the same answers as reading METRICS §4 for each question by itself', () => {
    fc.assert(
      fc.property(threads, thread => {
        const sorted = thread.toSorted((a, b) => a.sentAt - b.sentAt || a.id - b.id);
        for (const conversation of conversationsOf(thread, settings)) {
          const own = sorted.filter(({ id }) => conversation.messages.includes(id));
          expect(conversation.clocks.map(clock => [clock.question, clock.answer, clock.closedAt])).toEqual(
            asWritten(own),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Slow and literal: for each message, is it a question nobody asked before, and which later message ends its wait? */
function asWritten(
  messages: ThreadMessage[],
): [question: number, answer: number | null, closedAt: number | null][] {
  const talk = messages.filter(({ kind, direction }) => kind === 'human' && direction !== 'internal');
  const participantsBefore = (message: ThreadMessage) =>
    messages
      .slice(0, messages.indexOf(message))
      .flatMap(before => [
        ...(before.direction === 'inbound' ? [before.author] : []),
        ...before.externalRecipients,
      ]);
  /** The customer whose question is open just before talk[index]. */
  const openAsker = (index: number): number | null => {
    for (let i = index - 1, asker: number | null = null; ; i--) {
      const before = talk[i];
      if (before === undefined || (before.direction === 'outbound' && !forward(i))) return asker;
      if (before.direction === 'inbound' && before.acknowledgement) return asker;
      if (before.direction === 'inbound') asker = before.author;
    }
  };
  const forward = (index: number): boolean => {
    const message = talk[index] as ThreadMessage;
    if (message.direction !== 'outbound') return false;
    const known = participantsBefore(message);
    if (message.prefix === 'forward')
      return !message.externalRecipients.includes(openAsker(index) ?? Number.NaN);
    return known.length > 0 && !message.externalRecipients.some(recipient => known.includes(recipient));
  };
  const kept = talk.filter((_, index) => !forward(index));
  return kept.flatMap((message, index) => {
    const before = kept[index - 1];
    const asked = before?.direction === message.direction && !before.acknowledgement;
    if (message.acknowledgement || asked) return [];
    const end = kept
      .slice(index + 1)
      .find(later => later.direction !== message.direction || later.acknowledgement);
    const answered = end !== undefined && end.direction !== message.direction;
    return [[message.id, answered ? end.id : null, end === undefined || answered ? null : end.sentAt]];
  });
}
