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
  /** Of an earlier time. */
  before: number[];
  /** What most of them have in common, strongest first. */
  words: string[];
}

/** Tickets at least this like the first of a group belong to it. */
const LIKE = 0.28;
/** What every second ticket asks is a question too, and no common phrase. */
const TOO_COMMON = 0.5;
const MOST_WORDS = 5;

/**
 * Leader clustering: the ticket with most neighbours leads the first group, the next one that is in no group yet the next. Largest first, groups
 * of at least `least`; the same tickets in the same order give the same groups. `before` are tickets of an earlier time: they lead no group and
 * make none, and are told by the group they would have been in.
 */
export function groupsOf(
  tickets: readonly Grouped[],
  least: number,
  before: readonly Grouped[] = [],
): Group[] {
  const index = createSimilarIndex({ tooCommon: TOO_COMMON });
  for (const { id, features } of [...tickets, ...before]) index.add(id, features);
  const featuresOf = new Map(tickets.map(({ id, features }) => [id, features]));
  const like = (features: Grouped['features'], wanted: (id: number) => boolean): number[] =>
    index.find(features, { most: Number.POSITIVE_INFINITY, least: LIKE, wanted }).map(one => one.id);
  const order = tickets
    .map(ticket => ({ ticket, near: like(ticket.features, id => featuresOf.has(id)).length }))
    .toSorted((a, b) => b.near - a.near || a.ticket.id - b.ticket.id);
  const everywhere = countTickets([...featuresOf.values()]);
  const taken = new Set<number>();
  const groups: Group[] = [];
  for (const { ticket, near } of order) {
    // Of itself it is like, unless it says nothing.
    if (taken.has(ticket.id) || Math.max(near, 1) < least) continue;
    const free = new Set(like(ticket.features, id => !taken.has(id))).add(ticket.id);
    const ids = tickets.map(one => one.id).filter(id => free.has(id));
    if (ids.length < least) continue;
    for (const id of free) taken.add(id);
    groups.push({
      example: ticket.id,
      ids,
      before: before.map(one => one.id).filter(id => free.has(id)),
      words: inCommon(
        ids.map(id => featuresOf.get(id) ?? new Map()),
        everywhere,
        tickets.length,
      ),
    });
  }
  return groups.toSorted((a, b) => b.ids.length - a.ids.length || a.example - b.example);
}

/** Words of at least a third of the group, by how much more often they stand there than elsewhere. */
function inCommon(
  group: readonly ReadonlyMap<string, number>[],
  everywhere: ReadonlyMap<string, number>,
  tickets: number,
): string[] {
  return [...countTickets(group)]
    .filter(([feature, n]) => feature.startsWith('w:') && n * 3 >= group.length)
    .map(([feature, n]) => ({
      feature,
      weight: (n / group.length) * Math.log((1 + tickets) / (everywhere.get(feature) ?? 1)),
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
