/** Sorting and cutting rows, in the database where one query makes the answer, else here. */
import type { Dimension } from '../define.ts';
import type { FullRequest } from './request.ts';
import type { DimensionValue } from './result.ts';
import type { Page, Row } from './rows.ts';

/** As asked; else what has a natural order (days, hours, kinds) in it, and other lists by the first metric, greatest first, within each time. */
export function orderOf(request: FullRequest, dimensions: Dimension[]): Page['order'] {
  if (request.order_by !== undefined) {
    return request.order_by.map(([name, direction]) => {
      const index = request.metrics.indexOf(name);
      return index >= 0
        ? { column: 'metric', index, direction }
        : { column: 'dimension', index: request.dimensions.indexOf(name), direction };
    });
  }
  const natural = dimensions.every(d => d.ofTime !== undefined || d.values !== undefined);
  if (natural) return [];
  const times = dimensions.flatMap((d, index) =>
    d.ofTime === undefined ? [] : [{ column: 'dimension', index, direction: 'asc' } as const],
  );
  return [...times, { column: 'metric', index: 0, direction: 'desc' }];
}

export function sortRows(rows: Row[], order: Page['order'], dimensions: Dimension[]): Row[] {
  const ranks = dimensions.map(d =>
    d.values === undefined ? null : new Map(d.values.map((v, i) => [v, i])),
  );
  const rank = (row: Row, index: number, shown: boolean): DimensionValue => {
    const value = (shown ? row.dimensions : row.keys)[index] ?? null;
    const ranked = value === null ? undefined : ranks[index]?.get(value);
    return ranked ?? value;
  };
  return rows.toSorted((a, b) => {
    for (const { column, index, direction } of order) {
      const [x, y] =
        column === 'metric'
          ? [a.metrics[index] ?? null, b.metrics[index] ?? null]
          : [rank(a, index, true), rank(b, index, true)];
      const way = compare(x, y, direction === 'desc');
      if (way !== 0) return way;
    }
    for (let i = 0; i < dimensions.length; i++) {
      const way = compare(rank(a, i, false), rank(b, i, false), false);
      if (way !== 0) return way;
    }
    return 0;
  });
}

/** Null comes last either way. */
function compare(a: DimensionValue, b: DimensionValue, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (a === b) return 0;
  return a < b === descending ? 1 : -1;
}
