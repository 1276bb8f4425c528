/** Filters as SQL. Values are always bound parameters; names come from the catalogue, never from the request. */
import { sql } from 'kysely';
import type { Dimension, FactId, Path, Sql } from '../define.ts';
import { say } from './errors.data.ts';
import { dimensionNamed, refuse } from './plan.ts';
import type { Filter, FilterValue, LeafOperator } from './request.ts';

export interface FilterContext {
  workspaceId: number;
  fact: FactId;
  pathOf(dimension: Dimension): Path | undefined;
  /** The wall clock of the query's zone on this fact; null for states. */
  local: Sql | null;
  /** Dimensions that are grouped by: their joins are there, so a condition applies to the row itself. */
  grouped: ReadonlySet<string>;
}

export function filterSql(filter: Filter, context: FilterContext): Sql {
  if (filter[0] === 'not') return sql`(${filterSql(filter[1], context)}) is not true`;
  if (filter[0] === 'and' || filter[0] === 'or') {
    const parts = filter[1].map(inner => sql`(${filterSql(inner, context)})`);
    return sql`(${sql.join(parts, filter[0] === 'and' ? sql` and ` : sql` or `)})`;
  }
  const [operator, id, values] = filter as [LeafOperator, string, FilterValue[]];
  const dimension = dimensionNamed(id);
  const negative = operator === 'is_not' || operator === 'contains_not';
  const test = (key: Sql) =>
    operator === 'is' || operator === 'is_not'
      ? isAnyOf(dimension, key, values, context.workspaceId)
      : containsAnyOf(dimension, key, values, context.workspaceId);
  const holds = onRow(dimension, test, context);
  return negative ? sql`(${holds}) is not true` : holds;
}

function onRow(dimension: Dimension, test: (key: Sql) => Sql, context: FilterContext): Sql {
  if (dimension.ofTime !== undefined && context.local !== null) return test(dimension.ofTime(context.local));
  const path = context.pathOf(dimension);
  if (path === undefined) return refuse(say.rowsLack(context.fact, dimension.id));
  if (path.any === undefined || context.grouped.has(dimension.id)) return test(path.key);
  return path.any(test(path.key));
}

function isAnyOf(dimension: Dimension, key: Sql, values: FilterValue[], workspaceId: number): Sql {
  const known = values.filter(v => v !== null);
  const options: Sql[] = known.length < values.length ? [sql`${key} is null`] : [];
  if (dimension.entity !== undefined) {
    const ids = known.filter(v => typeof v === 'number');
    const names = known.filter(v => typeof v !== 'number').map(v => String(v).toLowerCase());
    if (ids.length > 0) options.push(sql`${key} = any(${ids}::bigint[])`);
    if (names.length > 0) {
      const named = dimension.entity.named.map(text => sql`lower(${text}) = any(${names}::text[])`);
      options.push(namedEntity(dimension, key, named, workspaceId));
    }
  } else if (known.length > 0) {
    options.push(sql`${key} = any(${known.map(v => checked(dimension, v))}::${arrayType(dimension)})`);
  }
  return sql`(${sql.join(options, sql` or `)})`;
}

function containsAnyOf(dimension: Dimension, key: Sql, values: FilterValue[], workspaceId: number): Sql {
  if (dimension.type !== 'text' || dimension.enumeration !== undefined) {
    return refuse(say.containsText(dimension.id));
  }
  const patterns = values.map(v => `%${String(v ?? '').replace(/[\\%_]/g, c => `\\${c}`)}%`);
  if (dimension.entity === undefined) return sql`${key} ilike any(${patterns}::text[])`;
  const like = dimension.entity.named.map(text => sql`${text} ilike any(${patterns}::text[])`);
  return namedEntity(dimension, key, like, workspaceId);
}

function namedEntity(dimension: Dimension, key: Sql, conditions: Sql[], workspaceId: number): Sql {
  const { entity } = dimension;
  if (entity === undefined || conditions.length === 0) {
    return refuse(say.filteredById(dimension.id));
  }
  return sql`${key} in (select ${entity.id} from ${entity.from} where e.workspace_id = ${workspaceId}
    and (${sql.join(conditions, sql` or `)}))`;
}

/** The value as the column's type expects it; refuses what can never match instead of answering "nothing". */
function checked(dimension: Dimension, value: string | number | boolean): string | number | boolean {
  const { type, values, id } = dimension;
  if (type === 'flag') {
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    return refuse(say.trueOrFalse(id, value));
  }
  if (type === 'date' && !isDate(String(value))) return refuse(say.dateExpected(id, value));
  const typed = type === 'number' && /^-?\d{1,15}$/.test(String(value)) ? Number(value) : value;
  if (type === 'number' && typeof typed !== 'number') return refuse(say.wholeNumberExpected(id, value));
  if (values !== undefined && !values.includes(typed)) {
    return refuse(say.oneOf(id, values.join(', '), value));
  }
  return type === 'text' ? String(typed) : typed;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;
}

function arrayType(dimension: Dimension): Sql {
  if (dimension.enumeration !== undefined) return sql`text[]::${sql.id(dimension.enumeration)}[]`;
  return { date: sql`date[]`, number: sql`int[]`, flag: sql`boolean[]`, text: sql`text[]` }[dimension.type];
}
