/** Explore: what the address asks, how it is drawn, and its CSV. Pure. */
import type { Request } from '../../../src/metrics/engine/request.ts';
import type { Result, ResultRow } from '../../../src/metrics/engine/result.ts';
import type { Catalogue } from '../../api/catalogue.ts';
import type { Search } from '../../filters/search.ts';

export interface Exploring {
  metrics: string[];
  dimensions: string[];
  view: 'auto' | 'table';
}

/** How many numbers and splits a person still reads. */
const MOST = { metrics: 6, dimensions: 2 } as const;
export const SHOWN_ROWS = 200;

const list = (text: string | undefined, most: number): string[] =>
  [...new Set((text ?? '').split(',').filter(one => /^[a-z_0-9]+(\.[a-z_0-9]+)?$/.test(one)))].slice(0, most);

export const exploringOf = ({ m, by, view }: Search): Exploring => ({
  metrics: list(m ?? 'messages_received', MOST.metrics),
  dimensions: list(by, MOST.dimensions),
  view: view === 'table' ? 'table' : 'auto',
});

/** Dimensions by which every one of the metrics can be split. */
export function splitsOf(catalogue: Catalogue, metrics: readonly string[]): string[] {
  const facts = metrics.map(
    name => catalogue.metrics.find(metric => metric.id === name.split('.')[0])?.fact ?? '',
  );
  return catalogue.dimensions
    .map(({ id }) => id)
    .filter(id => facts.every(fact => (catalogue.reachable[fact] ?? []).includes(id)));
}

const TIME = ['day', 'week', 'month', 'quarter', 'year'];
export const isTime = (dimension: string | undefined): boolean => TIME.includes(dimension ?? '');

export function exploreAsk({
  metrics,
  dimensions,
}: Exploring): Omit<Request, 'date_range' | 'compare'> & { compare: boolean } {
  return {
    metrics,
    dimensions,
    // Two periods side by side only where rows can be told apart: nothing, or time.
    compare: dimensions.length === 0 || (dimensions.length === 1 && isTime(dimensions[0])),
    pagination: { limit: SHOWN_ROWS, offset: 0 },
    include: {
      empty: dimensions.length === 1,
      ids: true,
      total_rows: true,
      excluded: dimensions.length === 0,
    },
  };
}

export type Drawn = 'figures' | 'time' | 'grid' | 'bars' | 'table';

/** What suits the split: figures for none, a line for time, the week's grid, bars for one list, else a table. */
export function drawnAs({ dimensions, view, metrics }: Exploring, rows: number): Drawn {
  if (view === 'table') return 'table';
  const [one, two] = dimensions;
  if (one === undefined) return 'figures';
  if (two !== undefined)
    return [one, two].toSorted().join() === 'hour,weekday' && metrics.length === 1 ? 'grid' : 'table';
  if (isTime(one)) return 'time';
  return rows <= 40 && metrics.length <= 2 ? 'bars' : 'table';
}

/** RFC 4180. A cell that a spreadsheet would take for a formula is led by an apostrophe. */
export function csvOf(result: Result): string {
  const { metrics, dimensions } = result.query;
  const compared = result.results.some(row => row.comparison !== undefined);
  const head = [
    ...dimensions,
    ...metrics.flatMap(metric => [metric, `${metric}_n`, ...(compared ? [`${metric}_before`] : [])]),
  ];
  const line = (row: ResultRow) => [
    ...row.dimensions,
    ...metrics.flatMap((_, i) => [
      row.metrics[i] ?? null,
      row.n[i] ?? 0,
      ...(compared ? [row.comparison?.metrics[i] ?? null] : []),
    ]),
  ];
  return `${[head, ...result.results.map(line)].map(cells => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
