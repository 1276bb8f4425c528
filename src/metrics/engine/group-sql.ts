/** One grouped query over one fact: the keys, and for each requested number its value and its n. */
import { sql } from 'kysely';
import type { Dimension, Fact, Sql } from '../define.ts';
import { WIDER } from '../families/conditions.ts';
import { aggregatesOver } from './aggregates.ts';
import { say } from './errors.data.ts';
import { filterSql } from './filter-sql.ts';
import { dimensionNamed, eachLeaf, partOf, refuse, type Wanted } from './plan.ts';
import { boundsSql, givenOf, localOf, type Scope } from './scope.ts';
import { type Source, sourceFor } from './source.ts';
import { survivalSelect } from './survival-sql.ts';

/** Columns `k0…` (keys), then `m0…` and `n0…` in the order of `wanted`. All of `wanted` are metrics of this fact. */
export function groupSql(ofFact: Fact, wanted: Wanted[], dimensions: Dimension[], scope: Scope): Sql {
  const source = sourceFor(ofFact, wanted, dimensions, scope);
  const { fact, weight } = source;
  const { joins, keys, where, common } = rowsOf(source, wanted, dimensions, scope);
  const given = givenOf(scope);
  const from = sql`${fact.from(given)} ${joins}`;
  const grouping = keys.length === 0 ? sql`` : sql` group by ${sql.join(keys.map((_, i) => sql.lit(i + 1)))}`;
  if (wanted.some(w => w.metric.survival !== undefined)) {
    return survivalSelect({ from, keys, where, wanted, now: given.now });
  }
  const numbers = wanted.flatMap((one, i) => {
    const own = one.metric.where ?? null;
    const over = aggregatesOver(own === common ? null : own, scope.settings, weight);
    const part = partOf(one);
    const n = part.n?.(over);
    const value = sql`${enough(one, n, part.value(over))} as ${sql.id(`m${i}`)}`;
    return n === undefined ? [value] : [value, sql`${enough(one, n, n)} as ${sql.id(`n${i}`)}`];
  });
  const named = keys.map((key, i) => sql`${key} as ${sql.id(`k${i}`)}`);
  return sql`select ${sql.join([...named, ...numbers])} from ${from} where ${where}${grouping}`;
}

/** Null where the metric wants more observations than there are. */
function enough({ metric }: Wanted, n: Sql | undefined, value: Sql): Sql {
  if (metric.atLeast === undefined) return value;
  return sql`case when ${n ?? value} >= ${sql.lit(metric.atLeast)} then ${value} end`;
}

interface Rows {
  joins: Sql;
  keys: Sql[];
  where: Sql;
  /** A metric's condition that stands in `where` already; null: none does. */
  common: Sql | null;
}

/** Joins, keys and conditions of the rows in question. */
function rowsOf(
  { fact, paths: instead }: Source,
  wanted: Wanted[],
  dimensions: Dimension[],
  scope: Scope,
): Rows {
  const pathOf = (dimension: Dimension) => instead[dimension.id] ?? dimension.on[fact.id];
  const local = localOf(fact, scope);
  const grouped = new Set(dimensions.map(d => d.id));
  const paths = dimensions.map(d => (d.ofTime === undefined ? pathOf(d) : undefined));
  const keys = dimensions.map((d, i) => {
    if (d.ofTime !== undefined && local !== null) return d.ofTime(local);
    return paths[i]?.key ?? refuse(say.rowsLack(fact.id, d.id));
  });
  const filtered = new Set<string>();
  for (const filter of scope.filters) eachLeaf(filter, id => filtered.add(id));
  for (const id of filtered) {
    const path = grouped.has(id) ? undefined : pathOf(dimensionNamed(id));
    if (path?.any === undefined) paths.push(path);
  }
  // Two dimensions can lead through the same join.
  const joins = [...new Set(paths.map(path => path?.join).filter(join => join !== undefined))];
  const context = { workspaceId: scope.workspaceId, fact: fact.id, pathOf, local, grouped };
  const each = new Set(wanted.map(one => one.metric.where ?? null));
  // What a wider one lets through anyway decides nothing.
  const own = [...each].filter(one => one === null || !each.has(WIDER.get(one) ?? null));
  const conditions = [
    sql`f.workspace_id = ${scope.workspaceId}`,
    ...(fact.where === null ? [] : [fact.where]),
    ...boundsSql(fact, scope),
    ...scope.filters.map(filter => filterSql(filter, context)),
    // Rows that none of the metrics counts would only make empty groups.
    ...(own.includes(null)
      ? []
      : [
          sql`(${sql.join(
            own.map(w => sql`(${w})`),
            sql` or `,
          )})`,
        ]),
  ];
  return {
    joins: sql.join(joins, sql` `),
    keys,
    where: sql.join(conditions, sql` and `),
    common: own.length === 1 ? (own[0] ?? null) : null,
  };
}
