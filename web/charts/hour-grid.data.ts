/** The 7×24 grid. Pure. */
import type { Result } from '../../src/metrics/engine/result.ts';

export interface HourCell {
  /** ISO, 1–7. */
  weekday: number;
  hour: number;
  value: number | null;
  n: number;
  /** 0–100: how dark. */
  level: number;
}

export interface HourGridData {
  /** Seven rows of 24, Monday first. */
  rows: HourCell[][];
  most: number;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/**
 * From a result by `weekday` and `hour`; `metrics` are added up (received and sent), unknown only where all are. Cells with
 * less than `minN` behind them stay blank: one lucky answer is no good hour.
 */
export function hourGrid(result: Result, metrics: readonly string[], minN = 0): HourGridData {
  const columns = metrics.map(metric => result.query.metrics.indexOf(metric));
  const [day, hour] = ['weekday', 'hour'].map(id => result.query.dimensions.indexOf(id));
  const found = new Map(
    result.results.map(row => {
      const values = columns.map(i => row.metrics[i] ?? null).filter(value => value !== null);
      const value = values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0);
      const n = columns.reduce((sum, i) => sum + (row.n[i] ?? 0), 0);
      return [Number(row.dimensions[day ?? 0]) * 24 + Number(row.dimensions[hour ?? 1]), { value, n }];
    }),
  );
  const most = Math.max(0, ...[...found.values()].map(cell => (cell.n < minN ? 0 : (cell.value ?? 0))));
  const rows = WEEKDAYS.map(weekday =>
    HOURS.map(at => {
      const { value = null, n = 0 } = found.get(weekday * 24 + at) ?? {};
      // The square root keeps quiet hours visible beside busy ones.
      const level = most === 0 || n < minN ? 0 : Math.round(Math.sqrt((value ?? 0) / most) * 100);
      return { weekday, hour: at, value, n, level };
    }),
  );
  return { rows, most };
}

/** The values of a cell in the order of the question's dimensions. */
export const cellIn = ({ query }: Result, cell: Pick<HourCell, 'weekday' | 'hour'>): number[] =>
  query.dimensions.map(id => (id === 'weekday' ? cell.weekday : cell.hour));
