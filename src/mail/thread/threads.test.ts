import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createThreader, type ThreadInput } from './threads.ts';

const DAY = 24 * 3600;

function mail(id: string, more: Partial<ThreadInput> = {}): ThreadInput {
  return {
    id,
    references: [],
    providerThread: null,
    baseSubject: '',
    prefix: 'none',
    sentAt: 0,
    participants: [],
    ...more,
  };
}

/** Groups of ids, each sorted, in a fixed order: what must not depend on how the messages came. */
function partition(messages: ThreadInput[], cut = 3, providerDecides = true): string[][] {
  const threader = createThreader(1, { providerDecides });
  const threadOf = new Map<string, number>();
  const apply = (merged: [number, number][]) => {
    for (const [from, into] of merged)
      for (const [id, thread] of threadOf) if (thread === from) threadOf.set(id, into);
  };
  for (let at = 0; at < messages.length; at += cut) {
    const batch = messages.slice(at, at + cut);
    const { threads, merged } = threader.assign(batch);
    apply(merged);
    batch.forEach((message, index) => {
      threadOf.set(message.id, threads[index] ?? -1);
    });
  }
  apply(threader.settle());
  for (const [id, thread] of threadOf) expect(threader.threadOf(id)).toBe(thread);
  const groups = new Map<number, string[]>();
  for (const [id, thread] of threadOf) groups.set(thread, [...(groups.get(thread) ?? []), id]);
  return [...groups.values()].map(ids => ids.sort()).sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

describe('ids', () => {
  test('a reply joins what it refers to', () => {
    expect(partition([mail('a'), mail('b', { references: ['a'] }), mail('c')])).toEqual([['a', 'b'], ['c']]);
  });

  test('two messages that refer to an id never seen are one thread', () => {
    expect(partition([mail('a', { references: ['x'] }), mail('b', { references: ['x'] })])).toEqual([
      ['a', 'b'],
    ]);
  });

  test('a late message that joins two threads merges them and says so once', () => {
    const threader = createThreader(10);
    expect(threader.assign([mail('a'), mail('b')])).toMatchObject({ threads: [10, 11], merged: [] });
    const late = threader.assign([mail('c', { references: ['a', 'b'] })]);
    expect(late).toMatchObject({ threads: [10], merged: [[11, 10]] });
    expect(threader.threadOf('b')).toBe(10);
    expect(threader.threadOf('unheard')).toBeNull();
    expect(threader.nextThread).toBe(12);
  });

  test('cleared, it knows nothing of what was before, and starts no number again', () => {
    const threader = createThreader(1);
    const lunch = { baseSubject: 'Lunch', participants: ['ann@example.test'] };
    const before = Array.from({ length: 5000 }, (_, i) => mail(`m${i}`, { ...lunch, sentAt: i }));
    threader.assign(before);
    threader.clear();
    expect(threader.threadOf('m7')).toBeNull();
    const orphan = mail('late', { ...lunch, prefix: 'reply', sentAt: 6000 });
    expect(threader.assign([orphan, ...before])).toMatchObject({ merged: [] });
    expect(threader.threadOf('late')).toBe(5001);
    // The orphan joins the latest of them.
    expect(threader.settle()).toEqual([[10_001, 5001]]);
  });

  test('one message may merge many threads; each that is gone points at the one that stays', () => {
    const threader = createThreader(1);
    threader.assign([mail('a'), mail('b'), mail('c'), mail('d')]);
    const { merged } = threader.assign([
      mail('e', { references: ['d', 'c'] }),
      mail('f', { references: ['c', 'a', 'b'] }),
    ]);
    expect(merged.sort((x, y) => x[0] - y[0])).toEqual([
      [2, 1],
      [3, 1],
      [4, 1],
    ]);
  });

  test('the same message twice is one message of one thread', () => {
    expect(partition([mail('a'), mail('a'), mail('a', { references: ['b'] }), mail('b')])).toEqual([
      ['a', 'b'],
    ]);
  });

  test('a Message-ID that looks like a provider thread is none', () => {
    expect(partition([mail('gm:1'), mail('a', { providerThread: 'gm:1' })])).toEqual([['a'], ['gm:1']]);
  });

  test('messages of one provider thread are one thread', () => {
    const one = mail('a', { providerThread: 'gm:1' });
    const two = mail('b', { providerThread: 'gm:1' });
    const three = mail('c', { providerThread: 'gm:2', references: ['b'] });
    expect(partition([one, two, mail('d', { providerThread: 'gm:3' })])).toEqual([['a', 'b'], ['d']]);
    // The provider has decided, unless the caller wants its references to connect too.
    expect(partition([one, two, three])).toEqual([['a', 'b'], ['c']]);
    expect(partition([one, two, three], 3, false)).toEqual([['a', 'b', 'c']]);
  });

  test('a message without a provider thread joins one by what it refers to', () => {
    const one = mail('a', { providerThread: 'gm:1' });
    const two = mail('b', { providerThread: 'gm:1' });
    const answer = mail('c', { references: ['b'] });
    expect(partition([answer, one, two])).toEqual([['a', 'b', 'c']]);
  });

  test('a message that two mailboxes hold joins their provider threads', () => {
    const mine = [mail('a', { providerThread: 'gm:1' }), mail('b', { providerThread: 'gm:1' })];
    const theirs = [mail('b', { providerThread: 'gm:9' }), mail('c', { providerThread: 'gm:9' })];
    expect(partition([...mine, ...theirs])).toEqual([['a', 'b', 'c']]);
  });
});

describe('subjects', () => {
  const question = mail('q', { baseSubject: 'Order 7', sentAt: 0, participants: ['ann@x.example'] });
  const reply = mail('r', {
    baseSubject: 'order 7',
    prefix: 'reply',
    sentAt: DAY,
    participants: ['ann@x.example', 'help@us.example'],
  });
  const together = [['q', 'r']];
  const apart = [['q'], ['r']];

  test('a reply without references joins by subject and a shared participant', () => {
    expect(partition([question, reply])).toEqual(together);
    expect(partition([reply, question])).toEqual(together);
  });
  test.each<[string, Partial<ThreadInput>, string[][]]>([
    ['exactly 30 days later still joins', { sentAt: 30 * DAY }, together],
    ['later than 30 days it does not', { sentAt: 30 * DAY + 1 }, apart],
    ['before the thread it does not', { sentAt: -1 }, apart],
    ['without a shared participant it does not', { participants: ['bob@x.example'] }, apart],
    ['without a prefix it does not', { prefix: 'none' }, apart],
    ['with a prefix of forwards it does (RV and TR are in the list)', { prefix: 'forward' }, together],
    ['with references it does not', { references: ['elsewhere'] }, apart],
    ['with a provider thread it does not', { providerThread: 'gm:5' }, apart],
    ['with another subject it does not', { baseSubject: 'Order 8' }, apart],
    ['without a date it does not', { sentAt: null }, apart],
  ])('%s', (_, change, expected) => {
    expect(partition([question, { ...reply, ...change }])).toEqual(expected);
  });
  test('an address nobody could read is no shared participant', () => {
    expect(
      partition([
        { ...question, participants: [''] },
        { ...reply, participants: [''] },
      ]),
    ).toEqual(apart);
  });
  test('empty subjects never join', () => {
    expect(
      partition([
        { ...question, baseSubject: '' },
        { ...reply, baseSubject: '' },
      ]),
    ).toEqual(apart);
  });
  test('it joins the latest of several threads', () => {
    const later = { ...question, id: 'q2', sentAt: DAY / 2 };
    expect(partition([question, later, reply])).toEqual([['q'], ['q2', 'r']]);
  });
  test('a copy of the reply with an earlier date does not hide the question', () => {
    expect(partition([question, { ...reply, sentAt: DAY / 2 }, reply])).toEqual(together);
  });
});

const someMail: fc.Arbitrary<ThreadInput> = fc.record({
  id: fc.integer({ min: 0, max: 25 }).map(n => `m${n}`),
  references: fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.integer({ min: 0, max: 40 }).map(n => `m${n}`),
        { maxLength: 2 },
      ),
    },
  ),
  providerThread: fc.option(fc.constantFrom('gm:1', 'gm:2'), { freq: 8 }),
  baseSubject: fc.constantFrom('', 'One', 'one', 'Two', 'Three'),
  prefix: fc.constantFrom('none', 'reply', 'forward'),
  sentAt: fc.option(
    fc.integer({ min: 0, max: 50 }).map(days => days * DAY),
    { freq: 10 },
  ),
  participants: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 3 }),
});

test('the partition depends on the messages, not on their order or the batches', () => {
  fc.assert(
    fc.property(
      fc
        .array(someMail, { maxLength: 30 })
        .chain(messages =>
          fc.tuple(
            fc.constant(messages),
            fc.shuffledSubarray(messages, { minLength: messages.length }),
            fc.integer({ min: 1, max: 8 }),
            fc.boolean(),
          ),
        ),
      ([messages, shuffled, cut, decides]) => {
        expect(partition(shuffled, cut, decides)).toEqual(partition(messages, 5, decides));
      },
    ),
    { numRuns: 800 },
  );
});
