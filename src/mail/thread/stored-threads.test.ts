import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageIdKey, subjectKey } from './key-list.ts';
import { assignStored, settleStored, type ThreadLookup } from './stored-threads.ts';
import { createThreader, isOrphan, type Merge, type StoredMessage, type ThreadInput } from './threads.ts';

/** A store in two maps, as the two tables would be. */
function fakeStore() {
  const refs = new Map<bigint, number>();
  const messages = new Map<string, StoredMessage & { id: string }>();
  const lookup: ThreadLookup = {
    threadsOf: async keys => Array.from(keys, key => refs.get(key) ?? 0),
    messagesWithSubject: async keys => [...messages.values()].filter(one => keys.includes(one.subjectKey)),
  };
  const merge = (merged: Merge[]) => {
    for (const [from, into] of merged) {
      for (const [key, thread] of refs) if (thread === from) refs.set(key, into);
      for (const message of messages.values()) if (message.thread === from) message.thread = into;
    }
  };
  const run = async (batches: ThreadInput[][]) => {
    const threader = createThreader(Math.max(0, ...refs.values()) + 1);
    for (const batch of batches) {
      const assigned = await assignStored(threader, lookup, batch);
      merge(assigned.merged);
      assigned.refs.keys.forEach((key, at) => {
        refs.set(key, assigned.refs.threads[at] ?? 0);
      });
      batch.forEach((message, at) => {
        messages.set(message.id, {
          ...message,
          idKey: messageIdKey(message.id),
          sentAt: message.sentAt ?? 0,
          subjectKey: subjectKey(message.baseSubject) ?? 0n,
          orphan: isOrphan(message),
          thread: assigned.threads[at] ?? 0,
        });
      });
    }
    merge(await settleStored(threader, lookup));
  };
  const partition = () => {
    const groups = new Map<number, string[]>();
    for (const { id, thread } of messages.values()) {
      expect(refs.get(messageIdKey(id))).toBe(thread);
      groups.set(thread, [...(groups.get(thread) ?? []), id]);
    }
    return [...groups.values()].map(ids => ids.sort().join()).sort();
  };
  return { run, partition, messages };
}

function mail(id: string, references: string[] = [], more: Partial<ThreadInput> = {}): ThreadInput {
  const rest = {
    providerThread: null,
    baseSubject: '',
    prefix: 'none',
    sentAt: 0,
    participants: [],
  } as const;
  return { id, references, ...rest, participants: [], ...more };
}

test('a later run goes on with the threads of the earlier one', async () => {
  const store = fakeStore();
  await store.run([[mail('a'), mail('b', ['x'])]]);
  await store.run([[mail('c', ['a']), mail('d')], [mail('x')]]);
  expect(store.partition()).toEqual(['a,c', 'b,x', 'd']);
  await store.run([[mail('e', ['c', 'b'])]]);
  expect(store.partition()).toEqual(['a,b,c,e,x', 'd']);
});

test('importing the same again changes nothing', async () => {
  const store = fakeStore();
  const batch = [mail('a'), mail('b', ['a']), mail('c')];
  await store.run([batch]);
  const before = structuredClone([...store.messages.values()]);
  await store.run([batch]);
  expect([...store.messages.values()]).toEqual(before);
});

test('a reply by subject finds a message of an earlier run, and the other way round', async () => {
  const participants = ['ann@x.example'];
  const question = mail('q', [], { baseSubject: 'Order', participants, sentAt: 10 });
  const reply = mail('r', [], { baseSubject: 'Order', prefix: 'reply', participants, sentAt: 20 });
  for (const order of [
    [question, reply],
    [reply, question],
  ]) {
    const store = fakeStore();
    for (const message of order) await store.run([[message]]);
    expect(store.partition()).toEqual(['q,r']);
  }
});

test('many runs over a store give the partition of one run in memory', async () => {
  const id = fc.integer({ min: 0, max: 20 }).map(n => `m${n}`);
  const message = fc
    .tuple(id, fc.array(id, { maxLength: 2 }))
    .map(([own, references]) => mail(own, references));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(message, { maxLength: 6 }), { maxLength: 6 }), async batches => {
      const [one, many] = [fakeStore(), fakeStore()];
      await one.run([batches.flat()]);
      for (const batch of batches) await many.run([batch]);
      expect(many.partition()).toEqual(one.partition());
    }),
    { numRuns: 300 },
  );
});
