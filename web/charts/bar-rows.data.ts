/** A result by one dimension as bars. Pure. */
import type { Result } from '../../src/metrics/engine/result.ts';
import { valueWords } from '../../src/report/value-words.ts';
import { shown } from '../figures/shown.ts';
import type { Reader } from '../words/words.tsx';
import type { BarRow } from './Bars.tsx';
import { columnOf, lengthsOf } from './rows.data.ts';

/** One bar for each of one or two metrics. Steps (`reply_bucket` …) read the start of the next row as their end. */
export function barRows(
  result: Result,
  metrics: readonly [string] | readonly [string, string],
  reader: Reader,
): BarRow[] {
  const dimension = result.query.dimensions[0] ?? '';
  const columns = metrics.map(metric => columnOf(result, metric));
  const units = new Set(metrics.map(metric => result.meta.definitions[metric]?.unit));
  // Bars of different units have no common length.
  const lengths = units.size > 1 ? columns.flatMap(column => lengthsOf(column)) : lengthsOf(...columns);
  const told = (i: number, row: number): string => {
    const metric = metrics[i] ?? '';
    const unit = result.meta.definitions[metric]?.unit ?? 'messages';
    return shown(metric, columns[i]?.[row] ?? null, unit, reader.format);
  };
  return result.results.map((row, r) => {
    const value = row.dimensions[0] ?? null;
    const following = result.results[r + 1]?.dimensions[0];
    const label = valueWords(dimension, value, reader, typeof following === 'number' ? following : null);
    const one = lengths[0]?.[r] ?? 0;
    const two = lengths[1]?.[r] ?? 0;
    return {
      key: `${value}`,
      label,
      lengths: metrics.length === 2 ? [one, two] : [one],
      told: metrics.length === 2 ? [told(0, r), told(1, r)] : [told(0, r)],
    };
  });
}
