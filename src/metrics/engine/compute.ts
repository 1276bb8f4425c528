/** The queries behind one question, and their rows put together. */
import type { Kysely } from 'kysely';
import type { Database } from '../../store/tables/database.ts';
import type { Dimension, Fact } from '../define.ts';
import { FACTS } from '../facts.ts';
import { cumulate } from './cumulate.ts';
import { withEmptyRows } from './empty-rows.ts';
import { mergeRows, type Piece } from './merge.ts';
import type { Plan, Wanted } from './plan.ts';
import type { FullRequest } from './request.ts';
import { fetchRows, type Page, type Row } from './rows.ts';
import type { Bounds, Scope } from './scope.ts';

/** Every group of the answer; `paged` when the database has sorted and cut already. */
export async function compute(
  db: Kysely<Database>,
  { wanted, dimensions }: Pick<Plan, 'wanted' | 'dimensions'>,
  scope: Scope,
  request: FullRequest,
  page: Page | null,
): Promise<{ rows: Row[]; total: number; paged: boolean }> {
  const groups = [...Map.groupBy(wanted.keys(), i => queryOf(wanted[i] as Wanted)).values()];
  const levels = wanted.some(isRunning) && dimensions.some(isTime);
  const single = groups.length === 1 && page !== null && !request.include.empty && !levels;
  const pieces: Piece[] = [];
  let total = 0;
  for (const places of groups) {
    const mine = places.map(i => wanted[i] as Wanted);
    const fetched = await fetchGroup(db, mine, dimensions, scope, single ? page : null);
    pieces.push({ rows: fetched.rows, places });
    total = fetched.total;
  }
  if (single) return { rows: pieces[0]?.rows ?? [], total, paged: true };
  const merged = mergeRows(pieces, wanted);
  const rows = request.include.empty
    ? withEmptyRows(merged, wanted, dimensions, scope.bounds, scope.zone)
    : merged;
  return { rows, total: rows.length, paged: false };
}

const isRunning = ({ metric }: Wanted): boolean => metric.cumulative === true;
const isTime = ({ ofTime }: Dimension): boolean => ofTime !== undefined;

/** Metrics of one fact share a query, except running totals and Kaplan–Meier, which are computed differently. */
function queryOf({ metric }: Wanted): string {
  return metric.cumulative === true || metric.survival !== undefined ? metric.id : metric.fact;
}

async function fetchGroup(
  db: Kysely<Database>,
  wanted: Wanted[],
  dimensions: Dimension[],
  scope: Scope,
  page: Page | null,
) {
  const metric = (wanted[0] as Wanted).metric;
  const fact = FACTS[metric.fact];
  if (metric.cumulative !== true) return fetchRows(db, fact, wanted, dimensions, scope, page);
  const since: Bounds = { from: null, to: scope.bounds.to };
  // Without days every row is a level already.
  if (!dimensions.some(isTime))
    return fetchRows(db, fact, wanted, dimensions, { ...scope, bounds: since }, page);
  const rows = await changesUpTo(db, fact, wanted, dimensions, scope);
  const levels = cumulate(rows, dimensions, scope);
  return { rows: levels, total: levels.length };
}

/** Sorts before every day there is. */
const BEFORE_ALL_DAYS = '0000-01-01';

/** All changes since the beginning; by day only those of the period, and what was before as one sum, which is a third of the work. */
async function changesUpTo(
  db: Kysely<Database>,
  fact: Fact,
  wanted: Wanted[],
  dimensions: Dimension[],
  scope: Scope,
): Promise<Row[]> {
  const { from, to } = scope.bounds;
  const time = dimensions.findIndex(d => d.ofTime !== undefined);
  const within = async (shown: Dimension[], bounds: Bounds) =>
    (await fetchRows(db, fact, wanted, shown, { ...scope, bounds }, null)).rows;
  if (from === null || time < 0) return within(dimensions, { from: null, to });
  const before = await within(dimensions.toSpliced(time, 1), { from: null, to: from });
  return [
    ...before.map(row => ({
      ...row,
      keys: row.keys.toSpliced(time, 0, BEFORE_ALL_DAYS),
      dimensions: row.dimensions.toSpliced(time, 0, BEFORE_ALL_DAYS),
    })),
    ...(await within(dimensions, { from, to })),
  ];
}
