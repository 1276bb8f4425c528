/** Runs one grouped query and gives its rows with names in place of ids. */
import { type Kysely, sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Database } from '../../store/tables/database.ts';
import type { Dimension, Fact, Sql } from '../define.ts';
import { say } from './errors.data.ts';
import { groupSql } from './group-sql.ts';
import { partOf, type Wanted } from './plan.ts';
import type { DimensionValue } from './result.ts';
import { filterOn } from './row-filter.ts';
import type { Scope } from './scope.ts';

export interface Row {
  /** What is compared between queries: ids, dates, numbers. */
  keys: DimensionValue[];
  /** What is shown. */
  dimensions: DimensionValue[];
  metrics: (number | null)[];
  n: number[];
}

/** Sorting and cutting in the database: only possible where one query makes the whole answer. */
export interface Page {
  order: { column: 'dimension' | 'metric'; index: number; direction: 'asc' | 'desc' }[];
  limit: number;
  offset: number;
  /** Only groups of which something was counted. */
  counted: boolean;
}

export interface Fetched {
  rows: Row[];
  /** Number of groups before paging. */
  total: number;
}

export async function fetchRows(
  db: Kysely<Database>,
  fact: Fact,
  wanted: Wanted[],
  dimensions: Dimension[],
  scope: Scope,
  page: Page | null,
): Promise<Fetched> {
  const every = groupSql(fact, wanted, dimensions, limited(fact, scope));
  const grouped = page?.counted === true ? countedSql(every, wanted) : every;
  const shown = dimensions.map(
    (d, i) => sql`${shownSql(d, sql.id('p', `k${i}`), scope.workspaceId)} as ${sql.id(`d${i}`)}`,
  );
  const keys = dimensions.map((d, i) =>
    d.type === 'date' ? sql`p.${sql.id(`k${i}`)}::text as ${sql.id(`t${i}`)}` : null,
  );
  const extra = [...shown, ...keys.filter(key => key !== null)];
  const columns = extra.length === 0 ? sql`p.*` : sql`p.*, ${sql.join(extra)}`;
  const result = await query(grouped, columns, dimensions, page).execute(db);
  return decode(result.rows as Record<string, unknown>[], dimensions, wanted);
}

/** The one place where rights become conditions: every row of every answer comes through here. */
function limited(fact: Fact, scope: Scope): Scope {
  if (scope.rowFilter === null) return scope;
  const own = filterOn(fact.id, scope.rowFilter);
  if (own === null) throw new PulsoError('not-allowed', say.rowsNotLimited(fact.id));
  return { ...scope, filters: [own, ...scope.filters] };
}

/** Where a metric has no `n` of its own, its value is the count. */
const nIs = (one: Wanted, i: number): string =>
  partOf(one).n === undefined && one.metric.survival === undefined ? `m${i}` : `n${i}`;

function countedSql(grouped: Sql, wanted: Wanted[]): Sql {
  const some = wanted.map((one, i) => sql`${sql.id('s', nIs(one, i))} > 0`);
  return sql`select s.* from (${grouped}) s where ${sql.join(some, sql` or `)}`;
}

/** Names are looked up after cutting, unless the order itself is by name. */
function query(grouped: Sql, columns: Sql, dimensions: Dimension[], page: Page | null) {
  const g = sql`g as ${isOfFewRows(dimensions) ? sql`materialized` : sql``} (${grouped})`;
  if (page === null) return sql`with ${g} select ${columns} from g p`;
  const byName = page.order.some(o => o.column === 'dimension' && dimensions[o.index]?.entity !== undefined);
  const ties = dimensions.map((_, i) => sql`${sql.id(`k${i}`)} asc nulls last`);
  const order = page.order.map(o => {
    const column = o.column === 'metric' ? `m${o.index}` : byName ? `d${o.index}` : `k${o.index}`;
    return sql`${sql.id(column)} ${sql.raw(o.direction)} nulls last`;
  });
  const sorted = order.length + ties.length === 0 ? sql`` : sql` order by ${sql.join([...order, ...ties])}`;
  const cut = sql`${sorted} limit ${page.limit} offset ${page.offset}`;
  if (byName)
    return sql`with ${g} select * from (select ${columns}, count(*) over () as total from g p) o${cut}`;
  return sql`with ${g}, p as (select *, count(*) over () as total from g${cut}) select ${columns} from p${sorted}`;
}

/**
 * Of weekdays, hours, months the planner expects a row each for nearly everything that is counted, and would sort all of it for the
 * order that the few rows are wanted in. Kept apart, they are counted first.
 */
const isOfFewRows = (dimensions: Dimension[]): boolean =>
  dimensions.length > 0 && dimensions.every(one => one.entity === undefined);

function shownSql(dimension: Dimension, key: Sql, workspaceId: number): Sql {
  const { entity, type } = dimension;
  if (entity !== undefined) {
    return sql`(select ${entity.label} from ${entity.from} where e.workspace_id = ${workspaceId} and ${entity.id} = ${key})`;
  }
  return type === 'date' || type === 'text' ? sql`${key}::text` : key;
}

function decode(rows: Record<string, unknown>[], dimensions: Dimension[], wanted: Wanted[]): Fetched {
  return {
    total: rows.length === 0 ? 0 : Number(rows[0]?.total ?? rows.length),
    rows: rows.map(row => {
      const metrics = wanted.map((_, i) => numeric(row[`m${i}`]));
      return {
        keys: dimensions.map((d, i) => dimensionValue(row[d.type === 'date' ? `t${i}` : `k${i}`])),
        dimensions: dimensions.map((_, i) => dimensionValue(row[`d${i}`])),
        metrics,
        n: wanted.map((one, i) => numeric(row[nIs(one, i)]) ?? 0),
      };
    }),
  };
}

function numeric(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function dimensionValue(value: unknown): DimensionValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
