/** A result by a few categories as upright bars and as its table. Pure. */
import type { DimensionValue, Result } from '../../src/metrics/engine/result.ts';
import { columns as bars } from '../../src/report/html/charts.ts';
import { onScreen } from './on-screen.ts';
import type { TableData } from './PlainTable.tsx';
import { columnOf, labelsOf } from './rows.data.ts';

interface Told {
  label(value: DimensionValue): string;
  value(value: number | null): string;
  /** On the axis; `value` where there is none. */
  short?(value: number): string;
  title: string;
  narrow: boolean;
}

export function categories(
  result: Result | undefined,
  metrics: readonly string[],
  names: string[],
  told: Told,
): { option: Record<string, unknown>; table: TableData } | null {
  if (result === undefined) return null;
  const labels = labelsOf(result).map(told.label);
  const values = metrics.map(metric => columnOf(result, metric));
  const drawn = bars(
    labels,
    values.map((column, i) => ({ colour: i === 0 ? 'first' : 'second', values: column })),
    told.short ?? told.value,
    told.narrow,
  );
  return {
    option: onScreen(drawn, { names, format: told.value }),
    table: {
      head: [told.title, ...names],
      rows: labels.map((label, i) => [label, ...values.map(column => told.value(column[i] ?? null))]),
    },
  };
}
