/** How much mail a metric left out because no person wrote it (METRICS §2: every screen that leaves some out says how many). */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../store/tables/database.ts';
import { FACTS } from '../facts.ts';
import { filterSql } from './filter-sql.ts';
import { dimensionNamed, eachLeaf, reaches, type Wanted } from './plan.ts';
import type { Filter } from './request.ts';
import { boundsSql, localOf, type Scope } from './scope.ts';

/** By requested metric, by kind. Filters that mail does not have (state, reply time) are not applied. */
export async function excludedOf(
  db: Kysely<Database>,
  wanted: Wanted[],
  scope: Scope,
): Promise<Record<string, Record<string, number>>> {
  const leaving = wanted.filter(one => one.metric.leavesOut !== undefined);
  if (leaving.length === 0) return {};
  const fact = FACTS.message;
  const context = {
    workspaceId: scope.workspaceId,
    fact: fact.id,
    local: localOf(fact, scope),
    grouped: new Set<string>(),
  };
  const filters = scope.filters.filter(onlyMail);
  const conditions = [
    sql`f.workspace_id = ${scope.workspaceId}`,
    sql`f.kind <> 'human'`,
    ...boundsSql(fact, scope),
    ...filters.map(filter => filterSql(filter, context)),
  ];
  const joins = joinsOf(filters);
  const { rows } = await sql<{ kind: string; direction: string; messages: number }>`
    select f.kind::text as kind, f.direction::text as direction, count(*) as messages
    from message_fact f ${sql.join(joins, sql` `)} where ${sql.join(conditions, sql` and `)} group by f.kind, f.direction`.execute(
    db,
  );
  return Object.fromEntries(
    leaving.map(({ name, metric }) => {
      const byKind: Record<string, number> = {};
      for (const row of rows) {
        if (!metric.leavesOut?.some(direction => direction === row.direction)) continue;
        byKind[row.kind] = (byKind[row.kind] ?? 0) + Number(row.messages);
      }
      return [name, byKind];
    }),
  );
}

function onlyMail(filter: Filter): boolean {
  let possible = true;
  eachLeaf(filter, id => {
    possible &&= reaches('message', dimensionNamed(id));
  });
  return possible;
}

function joinsOf(filters: Filter[]) {
  const ids = new Set<string>();
  for (const filter of filters) eachLeaf(filter, id => ids.add(id));
  const paths = [...ids].map(id => dimensionNamed(id).on.message).filter(path => path?.any === undefined);
  return [...new Set(paths.map(path => path?.join).filter(join => join !== undefined))];
}
