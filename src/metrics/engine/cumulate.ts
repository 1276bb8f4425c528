/** Running totals: rows of changes per day in, the level at the end of each day out. */
import type { Dimension } from '../define.ts';
import { keyOf } from './merge.ts';
import type { DimensionValue } from './result.ts';
import type { Row } from './rows.ts';

/**
 * `labels`: the first days of the buckets wanted, ascending; null = every bucket in which something changed. Rows hold one
 * metric. Groups beside the time dimension run separately.
 */
export function cumulate(rows: Row[], dimensions: Dimension[], labels: string[] | null): Row[] {
  const time = dimensions.findIndex(d => d.ofTime !== undefined);
  if (time < 0) return rows;
  const groups = Map.groupBy(rows, row => keyOf(row.keys.toSpliced(time, 1)));
  return [...groups.values()].flatMap(group => levels(group, time, labels));
}

function levels(group: Row[], time: number, labels: string[] | null): Row[] {
  const changes = group.toSorted((a, b) => (String(a.keys[time]) < String(b.keys[time]) ? -1 : 1));
  const at = labels ?? changes.map(row => String(row.keys[time]));
  let next = 0;
  let level = 0;
  return at.map(label => {
    for (
      let row = changes[next];
      row !== undefined && String(row.keys[time]) <= label;
      row = changes[++next]
    ) {
      level += row.metrics[0] ?? 0;
    }
    const put = (values: DimensionValue[] = []) => values.with(time, label);
    return { keys: put(group[0]?.keys), dimensions: put(group[0]?.dimensions), metrics: [level], n: [level] };
  });
}
