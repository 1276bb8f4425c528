/** A result by day, week or month as a line chart and as its table. Pure. */

import type { Result } from '../../src/metrics/engine/result.ts';
import { overTime, SHARES, timeAxis } from '../../src/report/html/charts.ts';
import { onScreen } from './on-screen.ts';
import type { TableData } from './PlainTable.tsx';
import { beforeOf, columnOf, hasBefore, labelsOf } from './rows.data.ts';

export interface Line {
  result: Result | undefined;
  metric: string;
  name: string;
  colour: 'first' | 'second' | 'third';
}

interface Told {
  /** How a bucket's first day is written on the axis and in the table. */
  axis(day: string): string;
  day(day: string): string;
  value(value: number | null): string;
  /** On the axis. */
  short(value: number): string;
  before: string;
  bucketTitle: string;
  narrow: boolean;
  seconds?: boolean;
  /** The axis goes from nothing to all. */
  share?: boolean;
}

export interface TimeSeries {
  option: Record<string, unknown>;
  table: TableData;
  days: string[];
  compared: boolean;
}

/** Null while a line is not there yet. Lines share their days: they answer the same range. */
export function timeSeries(lines: Line[], told: Told): TimeSeries | null {
  if (lines.some(line => line.result === undefined)) return null;
  const days = labelsOf(lines[0]?.result).map(String);
  const columns = lines.map(line => columnOf(line.result, line.metric));
  const compared = lines.some(line => hasBefore(line.result));
  const earlier = compared ? lines.map(line => beforeOf(line.result, line.metric)) : [];
  const scale = told.seconds ? timeAxis([...columns, ...earlier].flat()) : told.share ? SHARES : {};
  const drawn = overTime(
    days.map(told.axis),
    lines.map(({ colour }, i) => ({ colour, values: columns[i] ?? [] })),
    told.short,
    told.narrow,
    scale,
  );
  const option = onScreen(drawn, {
    names: lines.map(line => line.name),
    format: told.value,
    before: earlier.map((values, i) => ({
      name: `${lines[i]?.name ?? ''}, ${told.before.toLowerCase()}`,
      values,
      like: lines[i]?.colour ?? 'first',
    })),
  });
  const head = [
    told.bucketTitle,
    ...lines.map(line => line.name),
    ...(compared ? lines.map(line => `${line.name}, ${told.before.toLowerCase()}`) : []),
  ];
  const rows = days.map((day, i) => [
    told.day(day),
    ...[...columns, ...earlier].map(column => told.value(column[i] ?? null)),
  ]);
  return {
    option,
    table: { head, rows: [...columns, ...earlier].flat().every(value => value === null) ? [] : rows },
    days,
    compared,
  };
}

/** A press on the point of a line opens that bucket of its number. */
export const pressing =
  (lines: readonly Line[], open: (result: Result, row: number, names: readonly string[]) => void) =>
  (point: number, line: number): void => {
    const { result, metric } = lines[line] ?? {};
    if (result !== undefined && metric !== undefined) open(result, point, [metric]);
  };
