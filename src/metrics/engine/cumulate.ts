/** Running totals: rows of changes per day in, the level at the end of each day out. */
import type { Dimension } from '../define.ts';
import { bucketsOf } from './labels.ts';
import { keyOf } from './merge.ts';
import type { DimensionValue } from './result.ts';
import type { Row } from './rows.ts';
import type { Scope } from './scope.ts';

/**
 * Rows hold one metric and all changes since the beginning. With a time dimension: the level at the end of every bucket of the period that
 * has begun by now, changed or not; other dimensions run separately. Without: the level at the end of the period.
 */
export function cumulate(rows: Row[], dimensions: Dimension[], scope: Scope): Row[] {
  const time = dimensions.findIndex(d => d.ofTime !== undefined);
  const id = dimensions[time]?.id;
  if (id === undefined) return rows;
  const groups = Map.groupBy(rows, row => keyOf(row.keys.toSpliced(time, 1)));
  const first = rows.map(row => String(row.keys[time])).sort()[0];
  const labels = first === undefined ? [] : labelsOf(id, first, scope);
  return [...groups.values()].flatMap(group => levels(group, time, labels));
}

function labelsOf(id: string, first: string, { bounds, zone, settings }: Scope): string[] {
  const start = Temporal.PlainDate.from(first).toZonedDateTime(zone).epochMilliseconds / 1000;
  const from = bounds.from ?? start;
  const to = Math.min(bounds.to ?? Number.POSITIVE_INFINITY, settings.now + 1);
  return bucketsOf(id, { from, to }, zone) ?? [];
}

function levels(group: Row[], time: number, labels: string[]): Row[] {
  const changes = group.toSorted((a, b) => (String(a.keys[time]) < String(b.keys[time]) ? -1 : 1));
  let next = 0;
  let level = 0;
  return labels.map(label => {
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
