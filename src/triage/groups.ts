/** Frequent questions: tickets that say nearly the same, together. */
import { shownFeature } from './features.ts';
import { createSimilarIndex } from './similar.ts';

export interface Grouped {
  id: number;
  features: ReadonlyMap<string, number>;
}

export interface Group {
  /** The ticket that is likest to all the others. */
  example: number;
  /** All of it, in the order given. */
  ids: number[];
  /** What most of them have in common, strongest first. */
  words: string[];
}

/** Tickets at least this like the first of a group belong to it. */
const LIKE = 0.28;
const MOST_WORDS = 5;
/** Likenesses looked at for each ticket. */
const NEIGHBOURS = 200;

/**
 * Leader clustering: the ticket with most neighbours that are not in a group yet leads the next one. Largest first, groups of at least `least`;
 * the same tickets in the same order give the same groups.
 */
export function groupsOf(tickets: readonly Grouped[], least: number): Group[] {
  const index = createSimilarIndex();
  for (const { id, features } of tickets) index.add(id, features);
  const neighbours = tickets.map(({ features }) => index.find(features, { most: NEIGHBOURS, least: LIKE }));
  const order = tickets
    .map((ticket, i) => ({ ticket, near: neighbours[i] ?? [] }))
    .toSorted((a, b) => b.near.length - a.near.length || a.ticket.id - b.ticket.id);
  const featuresOf = new Map(tickets.map(({ id, features }) => [id, features]));
  const taken = new Set<number>();
  const groups: Group[] = [];
  for (const { ticket, near } of order) {
    if (taken.has(ticket.id)) continue;
    const free = new Set(near.map(one => one.id).filter(id => !taken.has(id)));
    free.add(ticket.id);
    if (free.size < least) continue;
    for (const id of free) taken.add(id);
    const ids = tickets.map(one => one.id).filter(id => free.has(id));
    groups.push({
      example: ticket.id,
      ids,
      words: inCommon(
        ids.map(id => featuresOf.get(id) ?? new Map()),
        featuresOf,
      ),
    });
  }
  return groups.toSorted((a, b) => b.ids.length - a.ids.length || a.example - b.example);
}

/** Words of at least a third of the group, by how much more often they stand there than elsewhere. */
function inCommon(
  group: readonly ReadonlyMap<string, number>[],
  all: ReadonlyMap<number, ReadonlyMap<string, number>>,
): string[] {
  const inside = countTickets(group);
  const outside = countTickets([...all.values()]);
  return [...inside]
    .filter(([feature, n]) => feature.startsWith('w:') && n * 3 >= group.length)
    .map(([feature, n]) => ({
      feature,
      weight: (n / group.length) * Math.log((1 + all.size) / (outside.get(feature) ?? 1)),
    }))
    .toSorted((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(one => shownFeature(one.feature));
}

function countTickets(tickets: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const features of tickets)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}
