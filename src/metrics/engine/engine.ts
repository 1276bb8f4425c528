/** The one place that computes numbers: a question in, an answer with n, exclusions and definitions out. */
import type { Kysely } from 'kysely';
import type { Database } from '../../store/tables/database.ts';
import type { Dimension, FactId } from '../define.ts';
import { FACTS } from '../facts.ts';
import { comparisons } from './compare.ts';
import { cumulate } from './cumulate.ts';
import { withEmptyRows } from './empty-rows.ts';
import { excludedOf } from './excluded.ts';
import { bucketsOf } from './labels.ts';
import { mergeRows, type Piece } from './merge.ts';
import { metaOf } from './meta.ts';
import { orderOf, sortRows } from './order.ts';
import { type Plan, plan, type Wanted } from './plan.ts';
import { datesOf, periodsOf } from './range.ts';
import { readRequest } from './read-request.ts';
import type { Filter, FullRequest, Request } from './request.ts';
import type { Result, ResultRow } from './result.ts';
import { assertRowFilter } from './row-filter.ts';
import { fetchRows, type Page, type Row } from './rows.ts';
import type { Bounds, Scope } from './scope.ts';

export interface EngineOptions {
  db: Kysely<Database>;
  workspaceId: number;
  /** What the asking person may see, added to every query; null = everything. Nobody can ask without it. */
  rowFilter: Filter | null;
}

export interface Engine {
  /**
   * Answers a question. `now`: what counts as now for ranges such as 90d, for waiting times and for unanswered questions (an
   * archive's last instant, for an archive). Throws PulsoError `bad-query`.
   */
  ask(request: Request, now: Temporal.Instant): Promise<Result>;
}

export function createEngine({ db, workspaceId, rowFilter }: EngineOptions): Engine {
  return {
    async ask(input, now) {
      const request = readRequest(input);
      const planned = plan(request);
      if (rowFilter !== null) assertRowFilter(rowFilter, planned.wanted);
      const nowSeconds = now.epochMilliseconds / 1000;
      const workspaceZone = await zoneOf(db, workspaceId);
      const zone = request.zone ?? workspaceZone;
      const periods = periodsOf(request, zone, nowSeconds);
      const scope: Scope = {
        workspaceId,
        workspaceZone,
        zone,
        bounds: periods.current,
        filters: rowFilter === null ? request.filters : [rowFilter, ...request.filters],
        settings: { ...request.settings, now: nowSeconds },
      };
      const { rows, total } = await rowsOf(db, planned, scope, request);
      const results = rows.map(row => shown(row, request, planned.dimensions));
      if (periods.previous !== null) {
        const past = await compute(db, planned, { ...scope, bounds: periods.previous }, request, null);
        const beside = comparisons(past.rows, planned.wanted, planned.dimensions, {
          current: periods.current,
          previous: periods.previous,
          zone,
        });
        for (const [i, row] of rows.entries())
          Object.assign(results[i] as ResultRow, { comparison: beside(row) });
      }
      const excluded = request.include.excluded ? await excludedOf(db, planned.wanted, scope) : {};
      const previous = periods.previous === null ? {} : { previous: datesOf(periods.previous, zone) };
      return {
        results,
        meta: {
          ...(await metaOf(db, workspaceId, planned.wanted, results, now)),
          excluded,
          truncated: request.pagination.offset + rows.length < total,
          ...(request.include.total_rows ? { total_rows: total } : {}),
        },
        query: { ...request, zone, range: datesOf(periods.current, zone), ...previous },
      };
    },
  };
}

/** Sorted and cut rows, and how many there were. */
async function rowsOf(db: Kysely<Database>, planned: Plan, scope: Scope, request: FullRequest) {
  const order = orderOf(request, planned.dimensions);
  const page: Page = { order, ...request.pagination };
  const all = await compute(db, planned, scope, request, page);
  if (all.paged) return { rows: all.rows, total: all.total };
  const { offset, limit } = request.pagination;
  const sorted = sortRows(all.rows, order, planned.dimensions);
  return { rows: sorted.slice(offset, offset + limit), total: sorted.length };
}

/** Every group of the answer; `paged` when the database has sorted and cut already. */
async function compute(
  db: Kysely<Database>,
  { wanted, dimensions }: Plan,
  scope: Scope,
  request: FullRequest,
  page: Page | null,
): Promise<{ rows: Row[]; total: number; paged: boolean }> {
  const groups = [...Map.groupBy(wanted.keys(), i => queryOf(wanted[i] as Wanted)).values()];
  const single =
    groups.length === 1 && page !== null && !request.include.empty && wanted.every(w => !w.metric.cumulative);
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
  const fact = FACTS[metric.fact satisfies FactId];
  if (metric.cumulative !== true) return fetchRows(db, fact, wanted, dimensions, scope, page);
  const bounds: Bounds = {
    from: null,
    to: Math.min(scope.bounds.to ?? Number.POSITIVE_INFINITY, scope.settings.now + 1),
  };
  const { rows } = await fetchRows(db, fact, wanted, dimensions, { ...scope, bounds }, null);
  const time = dimensions.find(d => d.ofTime !== undefined);
  const shownBounds = { from: scope.bounds.from, to: scope.bounds.from === null ? null : bounds.to };
  const labels = time === undefined ? null : bucketsOf(time.id, shownBounds, scope.zone);
  const levels = cumulate(rows, dimensions, labels);
  return { rows: levels, total: levels.length };
}

function shown(row: Row, request: FullRequest, dimensions: Dimension[]): ResultRow {
  const plain = { dimensions: row.dimensions, metrics: row.metrics, n: row.n };
  if (!request.include.ids) return plain;
  return {
    ...plain,
    ids: dimensions.map((d, i) => (d.entity === undefined ? null : (row.keys[i] as number | null))),
  };
}

async function zoneOf(db: Kysely<Database>, workspaceId: number): Promise<string> {
  const workspace = await db
    .selectFrom('workspace')
    .select('zone')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return workspace.zone;
}
