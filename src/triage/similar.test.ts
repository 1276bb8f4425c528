import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featuresOf } from './features.ts';
import { groupsOf } from './groups.ts';
import { createSimilarIndex } from './similar.ts';

const of = (text: string) => featuresOf({ subject: null, text });
const all = { most: 10, least: 0.01 };

describe('similar tickets', () => {
  test('the same words are the likest, no common word is no likeness', () => {
    const index = createSimilarIndex();
    index.add(1, of('calendar sync stopped in outlook'));
    index.add(2, of('calendar of the second location'));
    index.add(3, of('invoice charged twice'));
    const found = index.find(of('calendar sync stopped in outlook'), all);
    expect(found.map(one => one.id)).toEqual([1, 2]);
    expect(found[0]?.likeness).toBeCloseTo(1, 6);
  });

  test('what is added again replaces, what is removed is not found', () => {
    const index = createSimilarIndex();
    index.add(1, of('calendar sync'));
    index.add(1, of('invoice refund'));
    index.add(2, of('invoice refund'));
    index.remove(2);
    expect(index.size()).toBe(1);
    expect(index.find(of('calendar sync'), all)).toEqual([]);
    expect(index.find(of('invoice refund'), all).map(one => one.id)).toEqual([1]);
  });

  test('whoever may not be seen is left out before the list is cut', () => {
    const index = createSimilarIndex();
    for (let id = 1; id <= 20; id++) index.add(id, of('calendar sync stopped'));
    const found = index.find(of('calendar sync stopped'), { most: 3, least: 0.1, wanted: id => id > 15 });
    expect(found.map(one => one.id)).toEqual([16, 17, 18]);
  });

  test('likeness is the cosine counted plainly, and looks the same from both sides', () => {
    const word = fc.constantFrom('alpha', 'bravo', 'delta', 'gamma', 'kilo', 'lima', 'oscar');
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map(words => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 12 }), texts => {
        const index = createSimilarIndex();
        for (const [i, one] of texts.entries()) index.add(i, of(one));
        const plain = cosines(texts);
        for (const [i, one] of texts.entries()) {
          const found = new Map(
            index.find(of(one), { most: 20, least: 0 }).map(hit => [hit.id, hit.likeness]),
          );
          for (let j = 0; j < texts.length; j++) expect(found.get(j) ?? 0).toBeCloseTo(plain[i]?.[j] ?? 0, 6);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('among a hundred thousand tickets an answer takes less than 50 ms', () => {
    const index = createSimilarIndex();
    let state = 1;
    const below = (n: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return Math.floor((state / 2 ** 32) ** 2 * n);
    };
    const words = Array.from({ length: 20_000 }, (_, n) => `s:${n.toString(36)}`);
    const make = (): Map<string, number> =>
      new Map(Array.from({ length: 40 }, () => [words[below(20_000)] ?? '', 1]));
    for (let id = 0; id < 100_000; id++) index.add(id, make());
    const ask = make();
    index.find(ask, { most: 5, least: 0.1 });
    // Of this process alone: others may be busy beside it.
    const before = process.cpuUsage();
    for (let i = 0; i < 10; i++) index.find(make(), { most: 5, least: 0.1 });
    expect(process.cpuUsage(before).user / 1000 / 10).toBeLessThan(50);
  }, 120_000);
});

/** Cosine of tf-idf vectors over stems and pairs, by the definition. */
function cosines(texts: string[]): number[][] {
  const bags = texts.map(text => new Map([...of(text)].filter(([feature]) => !feature.startsWith('w:'))));
  const df = new Map<string, number>();
  for (const bag of bags) for (const feature of bag.keys()) df.set(feature, (df.get(feature) ?? 0) + 1);
  const vectors = bags.map(
    bag =>
      new Map(
        [...bag].map(([f, n]) => [
          f,
          (1 + Math.log(n)) * (Math.log((1 + texts.length) / (1 + (df.get(f) ?? 0))) + 1),
        ]),
      ),
  );
  const dot = (a: Map<string, number>, b: Map<string, number>): number =>
    [...a].reduce((sum, [f, x]) => sum + x * (b.get(f) ?? 0), 0);
  return vectors.map(a => vectors.map(b => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))));
}

describe('frequent questions', () => {
  const tickets = [
    ...[
      'calendar sync stopped outlook',
      'outlook calendar sync stopped again',
      'sync stopped calendar outlook today',
    ],
    ...['invoice charged twice refund', 'charged twice invoice refund please'],
    'a question about dogs',
  ].map((text, i) => ({ id: i + 1, features: of(text) }));

  test('what says nearly the same is one group, largest first; what is alone is none', () => {
    const groups = groupsOf(tickets, 2);
    expect(groups.map(group => group.ids)).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    expect(groups[0]?.words).toEqual(expect.arrayContaining(['calendar', 'sync', 'outlook']));
  });

  test('what nearly every second ticket asks is one group, however many these are', () => {
    const many = Array.from({ length: 700 }, (_, i) => ({
      id: i + 1,
      features: of(i < 300 ? 'calendar sync stopped' : `matter${i} word${i} text${i}`),
    }));
    expect(groupsOf(many, 3).map(group => group.ids.length)).toEqual([300]);
  });

  test('tickets of an earlier time are told by the group they would have been in, and make none', () => {
    const before = [
      'sync of the outlook calendar stopped',
      'password mail never came',
      'password mail never came today',
    ].map((text, i) => ({ id: 100 + i, features: of(text) }));
    const groups = groupsOf(tickets, 2, before);
    expect(groups.map(group => [group.ids, group.before])).toEqual([
      [[1, 2, 3], [100]],
      [[4, 5], []],
    ]);
  });

  test('no ticket is in two groups', () => {
    const ids = groupsOf(tickets, 1).flatMap(group => group.ids);
    expect(ids.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
