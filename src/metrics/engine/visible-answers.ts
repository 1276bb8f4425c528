/** Which answers of surveys somebody may read: the same rows, rights and filters as for figures. */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Dimension, Sql } from '../define.ts';
import { FACTS } from '../facts.ts';
import { say } from './errors.data.ts';
import { type FilterContext, filterSql } from './filter-sql.ts';
import { dimensionNamed, eachLeaf, reaches, refuse } from './plan.ts';
import type { Filter } from './request.ts';
import { filterOn, type View } from './row-filter.ts';

export interface Reading {
  workspaceId: number;
  view: View;
  filters: readonly Filter[];
}

/** A condition on `survey_answer f`. Filters by what needs another table (domain) are refused. Throws `bad-query`, `not-allowed`. */
export function visibleAnswers(reading: Reading): Sql {
  return limited('survey_answer', reading, FACTS.survey_answer.where);
}

/** A condition on `survey_answer f`: those that did not look like a person's, also once confirmed. Nothing of anonymous ones. Throws as above. */
export const flaggedAnswers = (reading: Reading): Sql =>
  limited(
    'survey_answer',
    reading,
    sql`not f.anonymous and f.kind <> 'agent' and (f.flag is not null or f.confirmed_flag is not null)`,
  );

/** A condition on `survey_invitation f`: also those that have not left. Throws `bad-query`, `not-allowed`. */
export const visibleInvitations = (reading: Reading): Sql => limited('survey_invitation', reading, null);

function limited(
  fact: 'survey_answer' | 'survey_invitation',
  { workspaceId, view, filters }: Reading,
  where: Sql | null,
): Sql {
  const used = new Set<string>();
  for (const filter of filters) eachLeaf(filter, id => used.add(id));
  const brought: Filter[] = [];
  for (const id of used) {
    const dimension = dimensionNamed(id);
    const path = dimension.on[fact];
    if (!reaches(fact, dimension) || (path?.join !== undefined && path.any === undefined))
      refuse(say.answersNotFiltered(id));
    const more = view.whenAsked[id];
    if (more === null) throw new PulsoError('not-allowed', say.answersHidden(id));
    if (more !== undefined) brought.push(more);
  }
  const context: FilterContext = {
    workspaceId,
    fact,
    pathOf: (dimension: Dimension) => dimension.on[fact],
    local: FACTS[fact].time?.local ?? null,
    grouped: new Set(),
  };
  const own = view.rowFilter === null ? null : filterOn(fact, view.rowFilter);
  if (view.rowFilter !== null && own === null) throw new PulsoError('not-allowed', say.answersNotLimited);
  const all = [...(own === null ? [] : [own]), ...brought, ...filters].map(filter =>
    filterSql(filter, context),
  );
  return sql.join([sql`f.workspace_id = ${workspaceId}`, where ?? sql`true`, ...all], sql` and `);
}
