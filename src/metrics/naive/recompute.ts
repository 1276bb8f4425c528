/** A question answered without SQL. */
import type { Settings } from '../define.ts';
import { valueOverNothing } from '../engine/merge.ts';
import type { Plan } from '../engine/plan.ts';
import type { Filter } from '../engine/request.ts';
import type { DimensionValue } from '../engine/result.ts';
import type { Bounds } from '../engine/scope.ts';
import { type Row, rowsOf } from './facts.ts';
import { NAIVE } from './values.ts';
import { LABELS, type World } from './world.ts';

export interface NaiveQuestion {
  planned: Plan;
  filters: Filter[];
  bounds: Bounds;
  zone: string;
  settings: Settings;
}

export interface NaiveRow {
  dimensions: DimensionValue[];
  metrics: (number | null)[];
  n: number[];
}

/** Rows in no particular order. Running totals are not computed here. */
export function recompute(
  world: World,
  { planned, filters, bounds, zone, settings }: NaiveQuestion,
): NaiveRow[] {
  const groups = new Map<string, NaiveRow>();
  const ids = planned.dimensions.map(d => d.id);
  for (const [i, { name, metric }] of planned.wanted.entries()) {
    const naive = NAIVE[name];
    if (naive === undefined) throw new Error(`${name} has no second implementation in naive/values.ts`);
    const rows = rowsOf(world, metric.fact, settings.now).filter(
      row => inside(row, bounds) && filters.every(filter => holds(filter, row, zone)),
    );
    const byGroup = new Map<string, { keys: DimensionValue[]; rows: Row[] }>(
      ids.length === 0 ? [['[]', { keys: [], rows: [] }]] : [],
    );
    for (const row of rows) {
      // A row with several values of a dimension is in each of their groups; a filter on it narrows them.
      for (const keys of product(ids.map(id => shownValues(row, id, filters, zone)))) {
        const key = JSON.stringify(keys);
        const group = byGroup.get(key) ?? { keys, rows: [] };
        group.rows.push(row);
        byGroup.set(key, group);
      }
    }
    for (const [key, group] of byGroup) {
      const [value, n] = naive(group.rows, settings);
      const whole = groups.get(key) ?? {
        dimensions: group.keys,
        metrics: planned.wanted.map(valueOverNothing),
        n: planned.wanted.map(() => 0),
      };
      whole.metrics[i] = value;
      whole.n[i] = n;
      groups.set(key, whole);
    }
  }
  return [...groups.values()];
}

function inside({ at }: Row, { from, to }: Bounds): boolean {
  return at === null || ((from === null || at >= from) && (to === null || at < to));
}

function product(lists: DimensionValue[][]): DimensionValue[][] {
  return lists.reduce<DimensionValue[][]>(
    (heads, list) => heads.flatMap(head => list.map(v => [...head, v])),
    [[]],
  );
}

function shownValues(row: Row, id: string, filters: Filter[], zone: string): DimensionValue[] {
  const mine = filters.filter(f => f[1] === id);
  return valuesOf(row, id, zone).filter(value => mine.every(f => leaf(f, [value])));
}

function valuesOf(row: Row, id: string, zone: string): DimensionValue[] {
  const known = row.values[id];
  if (known !== undefined) return known;
  if (row.at === null) throw new Error(`no ${id} on a state`);
  const at = Temporal.Instant.fromEpochMilliseconds(row.at * 1000).toZonedDateTimeISO(zone);
  const date = at.toPlainDate();
  if (id === 'hour') return [at.hour];
  if (id === 'weekday') return [at.dayOfWeek];
  if (id === 'day') return [date.toString()];
  if (id === 'week') return [date.subtract({ days: at.dayOfWeek - 1 }).toString()];
  if (id === 'month') return [date.with({ day: 1 }).toString()];
  if (id === 'quarter')
    return [date.with({ day: 1, month: 3 * Math.floor((at.month - 1) / 3) + 1 }).toString()];
  if (id === 'year') return [date.with({ day: 1, month: 1 }).toString()];
  throw new Error(`${id} has no second implementation in naive/facts.ts`);
}

function holds(filter: Filter, row: Row, zone: string): boolean {
  if (filter[0] === 'not') return !holds(filter[1], row, zone);
  if (filter[0] === 'and') return filter[1].every(inner => holds(inner as Filter, row, zone));
  if (filter[0] === 'or') return filter[1].some(inner => holds(inner as Filter, row, zone));
  return leaf(filter, valuesOf(row, String(filter[1]), zone));
}

/** A folder may be asked for by what it is for: “inbox” is the Posteingang, too. */
const byNameOrRole = (value: DimensionValue): DimensionValue[] => [
  value,
  ...LABELS.filter(label => label.name === value && label.role !== null).map(label => label.role),
];

function leaf(filter: Filter, values: DimensionValue[]): boolean {
  const [operator, id, wanted] = filter as [string, string, DimensionValue[]];
  const same = (value: DimensionValue) =>
    wanted.some(w =>
      operator.startsWith('contains')
        ? value !== null && String(value).toLowerCase().includes(String(w).toLowerCase())
        : w === value ||
          (typeof w === 'string' && typeof value === 'string' && w.toLowerCase() === value.toLowerCase()),
    );
  const known = id === 'label' ? values.flatMap(byNameOrRole) : values;
  return operator.endsWith('_not') ? !known.some(same) : known.some(same);
}
