/** The aggregates metrics are written in, each with the metric's own condition as its FILTER. */
import { sql } from 'kysely';
import type { Aggregates, Settings, Sql } from '../define.ts';

/** `where` null: every row of the query counts. `weight`: the column saying how many facts a row stands for, in rollups of counts. */
export function aggregatesOver(
  where: Sql | null,
  settings: Settings,
  weight: string | null = null,
): Aggregates {
  const over = (condition?: Sql): Sql => {
    if (condition === undefined && where === null) return sql``;
    if (condition === undefined) return sql` filter (where ${where})`;
    return where === null
      ? sql` filter (where ${condition})`
      : sql` filter (where (${where}) and (${condition}))`;
  };
  const column = (name: string): Sql => sql.ref(`f.${name}`);
  return {
    settings,
    count: condition =>
      weight === null
        ? sql`count(*)${over(condition)}`
        : sql`coalesce(sum(${column(weight)})${over(condition)}, 0)::float8`,
    sum: (name, condition) => sql`coalesce(sum(${column(name)})${over(condition)}, 0)::float8`,
    max: expression => sql`max(${expression})${over()}`,
    distinct: name => sql`count(distinct ${column(name)})${over()}`,
    mean: (name, condition) => sql`(avg(${column(name)})${over(condition)})::float8`,
    percentile: (share, name) =>
      sql`percentile_cont(${sql.lit(share)}) within group (order by ${column(name)})${over()}`,
    ratio: (part, whole) => sql`(${part})::float8 / nullif(${whole}, 0)`,
  };
}
