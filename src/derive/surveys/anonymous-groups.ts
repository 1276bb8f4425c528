/**
 * Anonymous answers are only ever counted in groups of at least five (METRICS §7, agent satisfaction). Instead of hiding small cells
 * of every table that somebody may ask for, answers are put into groups once: whoever is in a group is in every figure with all
 * of it or not at all. What can be worked out from any totals and parts, shown in whatever order, is then made of whole groups.
 */

export const SMALLEST_GROUP = 5;

export interface Placed<T> {
  item: T;
  /** Where the person belongs, from the widest to the narrowest: company, department, team. */
  path: readonly string[];
}

export interface Group<T> {
  items: T[];
  /** As much of the path as all of the group may be shown under: the narrower part is hidden for all of them. */
  path: string[];
}

interface Node<T> {
  path: string[];
  own: T[];
  children: Map<string, Node<T>>;
}

/**
 * Every item is in one group, or in `withheld` when all of them together are fewer than the smallest group. A part that is too small is
 * joined with its siblings that are too small; where those are still too few, the smallest sibling that could have been shown is hidden with them.
 */
export function anonymousGroups<T>(
  placed: readonly Placed<T>[],
  smallest: number = SMALLEST_GROUP,
): { groups: Group<T>[]; withheld: T[] } {
  const root: Node<T> = { path: [], own: [], children: new Map() };
  for (const { item, path } of placed) {
    let node = root;
    for (const [i, step] of path.entries()) {
      const next = node.children.get(step) ?? { path: path.slice(0, i + 1), own: [], children: new Map() };
      node.children.set(step, next);
      node = next;
    }
    node.own.push(item);
  }
  const { groups, left } = settle(root, smallest);
  return { groups, withheld: left };
}

/** Groups below a node, and whoever has to go further up. */
function settle<T>({ path, own, children }: Node<T>, smallest: number): { groups: Group<T>[]; left: T[] } {
  const groups: Group<T>[] = [];
  const left = [...own];
  for (const child of children.values()) {
    const inner = settle(child, smallest);
    groups.push(...inner.groups);
    left.push(...inner.left);
  }
  if (left.length === 0) return { groups, left };
  if (left.length >= smallest) return { groups: [...groups, { items: left, path }], left: [] };
  const victim = groups.reduce<Group<T> | null>(
    (least, one) => (least === null || one.items.length < least.items.length ? one : least),
    null,
  );
  if (victim === null) return { groups, left };
  const joined = { items: [...victim.items, ...left], path };
  return { groups: [...groups.filter(one => one !== victim), joined], left: [] };
}
