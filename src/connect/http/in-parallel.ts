/** Several at once, in order. */

/** `width` of them are under way at any time; after the first failure the others' outcome is nobody's business. */
export async function* inParallel<Item, Outcome>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const underWay: Promise<Outcome>[] = [];
  for (const item of items) {
    const begun = work(item);
    begun.catch(() => {});
    underWay.push(begun);
    const first = underWay.length >= width ? underWay.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const rest of underWay) yield await rest;
}
