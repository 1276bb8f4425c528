/** Which features count, and a ticket as a short list of numbers: tf-idf, length one. */

export interface Vocabulary {
  /** Feature → its column. */
  columns: Map<string, number>;
  /** By column: rarer ones say more. */
  idf: Float64Array;
}

/** A ticket: columns and what stands in them, in order of the columns. */
export interface Sparse {
  columns: Int32Array;
  values: Float64Array;
}

export interface VocabularyOptions {
  /** Features of fewer tickets are left out: names, and slips of the keyboard. */
  leastTickets: number;
  mostFeatures: number;
}

export function vocabularyOf(
  tickets: readonly ReadonlyMap<string, number>[],
  { leastTickets, mostFeatures }: VocabularyOptions,
): Vocabulary {
  const counts = new Map<string, number>();
  for (const ticket of tickets)
    for (const feature of ticket.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, n]) => n >= leastTickets)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostFeatures);
  const columns = new Map(kept.map(([feature], i) => [feature, i]));
  const idf = Float64Array.from(kept, ([, n]) => Math.log((1 + tickets.length) / (1 + n)) + 1);
  return { columns, idf };
}

/** Unknown features are left out. A ticket without a known one is empty. */
export function sparseOf(features: ReadonlyMap<string, number>, { columns, idf }: Vocabulary): Sparse {
  const found: [number, number][] = [];
  let square = 0;
  for (const [feature, n] of features) {
    const column = columns.get(feature);
    if (column === undefined) continue;
    const value = (1 + Math.log(n)) * (idf[column] ?? 0);
    square += value * value;
    found.push([column, value]);
  }
  found.sort(([a], [b]) => a - b);
  const length = square === 0 ? 1 : Math.sqrt(square);
  return {
    columns: Int32Array.from(found, ([column]) => column),
    values: Float64Array.from(found, ([, value]) => value / length),
  };
}
