/** Lists being edited. Pure. */

export const replaced = <Item>(list: readonly Item[], at: number, item: Item): Item[] =>
  list.map((one, i) => (i === at ? item : one));
export const removed = <Item>(list: readonly Item[], at: number): Item[] => list.filter((_, i) => i !== at);

/** Without the key where there is nothing to say: the document's optional keys are absent, never empty. */
export function withOptional<Item extends object, Key extends keyof Item>(
  item: Item,
  key: Key,
  value: Item[Key] | null | undefined,
): Item {
  const { [key]: _, ...rest } = item;
  return (value === null || value === undefined || value === '' ? rest : { ...rest, [key]: value }) as Item;
}
