/** The one place that computes numbers: a question in, an answer with n, exclusions and definitions out. */
import type { Kysely } from 'kysely';
import type { Database } from '../../store/tables/database.ts';
import type { Dimension } from '../define.ts';
import { type RollupState, rollupState } from '../rollups.ts';
import { comparisons } from './compare.ts';
import { compute } from './compute.ts';
import { excludedOf } from './excluded.ts';
import { withMailboxIds } from './mailbox-ids.ts';
import { metaOf } from './meta.ts';
import { orderOf, sortRows } from './order.ts';
import { type Plan, plan, type Wanted } from './plan.ts';
import { datesOf, periodsOf } from './range.ts';
import { readRequest } from './read-request.ts';
import type { Filter, FullRequest, Request } from './request.ts';
import type { Result, ResultRow } from './result.ts';
import {
  assertNumbersOnly,
  assertRowFilter,
  filtersWhenAsked,
  SEES_EVERYTHING,
  type View,
} from './row-filter.ts';
import type { Page, Row } from './rows.ts';
import type { Scope } from './scope.ts';

export interface EngineOptions {
  db: Kysely<Database>;
  workspaceId: number;
  /** What the asking person may see, added to every query; null = everything. Nobody can ask without it. */
  rowFilter: Filter | null;
  /** What questions about single dimensions bring with them; left out: nothing. */
  whenAsked?: View['whenAsked'];
  /** The database as each single question has it, for one that is limited; left out: `db`. */
  perQuestion?: () => Kysely<Database>;
  /** False: always from the facts themselves. For tests and for doubt. */
  rollups?: boolean;
}

export interface Engine {
  /**
   * Answers a question. `now`: what counts as now for ranges such as 90d, for waiting times and for unanswered questions (an
   * archive's last instant, for an archive). Throws PulsoError `bad-query`, `not-allowed` for what the person may not see, and
   * `too-heavy` where questions are limited.
   */
  ask(request: Request, now: Temporal.Instant): Promise<Result>;
  /** Several questions about the same state of things, answered in their order. */
  askAll(requests: Request[], now: Temporal.Instant): Promise<Result[]>;
  /** The same for questions that are asked one by one, and may fail one by one: the workspace is looked up at the first. */
  together(): Pick<Engine, 'ask'>;
}

export function createEngine({
  db: whole,
  workspaceId,
  rowFilter,
  whenAsked = SEES_EVERYTHING.whenAsked,
  perQuestion = () => whole,
  rollups = true,
}: EngineOptions): Engine {
  const look = async (): Promise<Known> => {
    const [workspace, state] = await Promise.all([
      workspaceOf(whole, workspaceId),
      rollupState(whole, workspaceId),
    ]);
    return { workspace, state };
  };
  const answer = async (
    input: Request,
    now: Temporal.Instant,
    { workspace, state }: Known,
  ): Promise<Result> => {
    const db = perQuestion();
    const request = readRequest(input, workspace.settings);
    const planned = plan(request);
    if (workspace.numbersOnly) assertNumbersOnly(request);
    if (rowFilter !== null) assertRowFilter(rowFilter, planned.wanted);
    const nowSeconds = now.epochMilliseconds / 1000;
    const workspaceZone = workspace.zone;
    const zone = request.zone ?? workspaceZone;
    const periods = periodsOf(request, zone, nowSeconds);
    const fresh = rollups && state.fresh;
    const filters = [...filtersWhenAsked({ rowFilter, whenAsked }, request), ...request.filters];
    const scope: Scope = {
      workspaceId,
      workspaceZone,
      zone,
      bounds: periods.current,
      rowFilter,
      filters: fresh ? await withMailboxIds(db, workspaceId, filters) : filters,
      settings: { ...request.settings, now: nowSeconds },
      rollups: { ...state, fresh },
    };
    const { rows, total } = await rowsOf(db, planned, scope, request);
    const results = rows.map(row => shown(row, request, planned.dimensions));
    if (periods.previous !== null) {
      const wanted = planned.compared.map(i => planned.wanted[i] as Wanted);
      const before = { ...scope, bounds: periods.previous };
      const past = await compute(db, { ...planned, wanted }, before, request, null);
      const beside = comparisons(past.rows, wanted, planned, {
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
        ...(await metaOf(db, workspaceId, planned, results, now)),
        excluded,
        truncated: request.pagination.offset + rows.length < total,
        ...(request.include.total_rows ? { total_rows: total } : {}),
      },
      query: { ...request, zone, range: datesOf(periods.current, zone), ...previous },
    };
  };
  return {
    ask: async (request, now) => answer(request, now, await look()),
    async askAll(requests, now) {
      const known = await look();
      // All at once: the database never waits for the next question.
      return Promise.all(requests.map(request => answer(request, now, known)));
    },
    together() {
      let known: Promise<Known> | undefined;
      return {
        async ask(request, now) {
          known ??= look();
          return answer(request, now, await known);
        },
      };
    },
  };
}

interface Known {
  workspace: OwnSettings;
  state: RollupState;
}

/** Sorted and cut rows, and how many there were. */
async function rowsOf(db: Kysely<Database>, planned: Plan, scope: Scope, request: FullRequest) {
  const order = orderOf(request, planned.dimensions);
  const { counted } = request.include;
  const page: Page = { order, ...request.pagination, counted };
  const all = await compute(db, planned, scope, request, page);
  if (all.paged) return { rows: all.rows, total: all.total };
  const { offset, limit } = request.pagination;
  const kept = counted ? all.rows.filter(row => row.n.some(n => n > 0)) : all.rows;
  const sorted = sortRows(kept, order, planned.dimensions);
  return { rows: sorted.slice(offset, offset + limit), total: sorted.length };
}

function shown(row: Row, request: FullRequest, dimensions: Dimension[]): ResultRow {
  const plain = { dimensions: row.dimensions, metrics: row.metrics, n: row.n };
  if (!request.include.ids) return plain;
  return {
    ...plain,
    ids: dimensions.map((d, i) => (d.entity === undefined ? null : (row.keys[i] as number | null))),
  };
}

interface OwnSettings {
  zone: string;
  numbersOnly: boolean;
  settings: Partial<FullRequest['settings']>;
}

/** Does the workspace keep and show numbers only (METRICS §10: `aggregates`)? */
export async function keepsNumbersOnly(db: Kysely<Database>, workspaceId: number): Promise<boolean> {
  return (await workspaceOf(db, workspaceId)).numbersOnly;
}

/** What the workspace says of itself; `app/open-workspace.ts` writes it. */
async function workspaceOf(db: Kysely<Database>, workspaceId: number): Promise<OwnSettings> {
  const { zone, settings, config } = await db
    .selectFrom('workspace')
    .select(['zone', 'settings', 'config'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const { target_seconds: target, outlier_seconds: outlier } = settings;
  return {
    zone,
    numbersOnly: settings.numbers_only === true || config.privacy === 'aggregates',
    settings: {
      ...(typeof target === 'number' ? { target_seconds: target } : {}),
      ...(typeof outlier === 'number' || outlier === null ? { outlier_seconds: outlier } : {}),
    },
  };
}
