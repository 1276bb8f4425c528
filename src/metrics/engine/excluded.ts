/** How much mail a metric left out because no person wrote it (METRICS §2: every screen that leaves some out says how many). */
import type { Kysely } from 'kysely';
import type { Database } from '../../store/tables/database.ts';
import { FACTS } from '../facts.ts';
import { messages } from '../inbox/messages.ts';
import { dimensionNamed, eachLeaf, reaches, type Wanted } from './plan.ts';
import type { Filter } from './request.ts';
import { fetchRows } from './rows.ts';
import type { Scope } from './scope.ts';

const NOT_HUMAN: Filter = ['is_not', 'kind', ['human']];

/** By requested metric, by kind. Filters that mail does not have (state, reply time) are not applied. */
export async function excludedOf(
  db: Kysely<Database>,
  wanted: Wanted[],
  scope: Scope,
): Promise<Record<string, Record<string, number>>> {
  const leaving = wanted.filter(one => one.metric.leavesOut !== undefined);
  if (leaving.length === 0) return {};
  const all: Wanted = { name: messages.id, metric: messages, part: '' };
  const filters = [...scope.filters.filter(onlyMail), NOT_HUMAN];
  const dimensions = [dimensionNamed('kind'), dimensionNamed('direction')];
  const { rows } = await fetchRows(db, FACTS.message, [all], dimensions, { ...scope, filters }, null);
  return Object.fromEntries(
    leaving.map(({ name, metric }) => {
      const byKind: Record<string, number> = {};
      for (const { keys, n } of rows) {
        if (!metric.leavesOut?.some(direction => direction === keys[1])) continue;
        const kind = String(keys[0]);
        byKind[kind] = (byKind[kind] ?? 0) + (n[0] ?? 0);
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
