import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anonymousGroups, type Group, type Placed, SMALLEST_GROUP } from './anonymous-groups.ts';

const people = (counts: Record<string, number>): Placed<string>[] =>
  Object.entries(counts).flatMap(([team, count]) =>
    Array.from({ length: count }, (_, i) => ({ item: `${team}${i}`, path: team.split('/') })),
  );
const shown = (groups: Group<string>[]) =>
  Object.fromEntries(groups.map(({ path, items }) => [path.join('/'), items.length]));

test('of 8 answers, 7 of one team and 1 of another, only the 8 are shown: the 7 would give the 1 away', () => {
  const { groups, withheld } = anonymousGroups(people({ north: 7, south: 1 }));
  expect(shown(groups)).toEqual({ '': 8 });
  expect(withheld).toEqual([]);
});

test.each<[string, Record<string, number>, Record<string, number>, number]>([
  ['teams of five and more stand alone', { north: 7, south: 5 }, { north: 7, south: 5 }, 0],
  ['small teams hide among each other', { north: 7, south: 3, west: 2 }, { north: 7, '': 5 }, 0],
  [
    'the smallest that could be shown is hidden with those that are too few',
    { a: 9, b: 6, c: 2 },
    { a: 9, '': 8 },
    0,
  ],
  ['fewer than five in all are not shown', { north: 3, south: 1 }, {}, 4],
  ['a team hides within its department', { 'x/a': 8, 'x/b': 2, 'y/c': 6 }, { x: 10, 'y/c': 6 }, 0],
  [
    'a department that is too small hides a group of another one',
    { 'x/a': 8, 'x/b': 6, 'y/c': 2 },
    { 'x/a': 8, '': 8 },
    0,
  ],
])('%s', (_, counts, groups, withheld) => {
  const found = anonymousGroups(people(counts));
  expect(shown(found.groups)).toEqual(groups);
  expect(found.withheld).toHaveLength(withheld);
});

/** Everything a page could show: for the company and every department and team, the total of whatever is counted under it. */
function totals(groups: Group<string>[]): Set<string>[] {
  const prefixes = new Set(groups.flatMap(({ path }) => path.map((_, i) => path.slice(0, i + 1).join('/'))));
  const under = (prefix: string) =>
    new Set(
      groups
        .filter(({ path }) => prefix === '' || `${path.join('/')}/`.startsWith(`${prefix}/`))
        .flatMap(({ items }) => items),
    );
  return ['', ...prefixes].map(under);
}

test('no subtracting, intersecting or adding of what is shown leads to fewer than five people', () => {
  const team = fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('a', 'b', 'c', 'd'));
  fc.assert(
    fc.property(fc.array(team, { maxLength: 60 }), teams => {
      const placed = teams.map((path, i) => ({ item: `${i}`, path }));
      const { groups, withheld } = anonymousGroups(placed);
      expect(groups.flatMap(one => one.items).length + withheld.length).toBe(placed.length);
      // Whom nothing shown tells apart: every set that can be worked out is made of these.
      const seen = totals(groups);
      const atoms = Map.groupBy(
        groups.flatMap(one => one.items),
        item => seen.map(set => (set.has(item) ? 1 : 0)).join(''),
      );
      for (const atom of atoms.values()) expect(atom.length).toBeGreaterThanOrEqual(SMALLEST_GROUP);
    }),
    { numRuns: 500 },
  );
});

test('nobody is shown under a team they do not belong to', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }), teams => {
      const { groups } = anonymousGroups(teams.map((path, i) => ({ item: { i, path }, path: [path] })));
      for (const { path, items } of groups)
        for (const item of items) expect(path.length === 0 || path[0] === item.path).toBe(true);
    }),
  );
});
