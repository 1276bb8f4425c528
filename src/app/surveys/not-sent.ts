/** Invitations that have not left, and why: with the delivered ones they are everybody a survey wanted to ask. */
import { sql } from 'kysely';
import type { Sql } from '../../metrics/define.ts';
import { visibleInvitations } from '../../metrics/engine/visible-answers.ts';
import type { Store } from '../../store/store.ts';
import type { Asking } from '../figures/engine-for.ts';

export interface NotSent {
  state: 'waiting' | 'failed' | 'suppressed';
  /** Why it was suppressed. */
  reason: string | null;
  n: number;
}

/** `when`: of the day they were made, as nothing has been delivered. Throws `not-allowed`. */
export async function notSent(
  db: Store['db'],
  workspaceId: number,
  { view }: Pick<Asking, 'view'>,
  surveyId: number,
  when: Sql,
): Promise<NotSent[]> {
  const { rows } = await sql<NotSent>`
    select case when f.state = 'sending' then 'waiting' else f.state end as state, f.reason, count(*)::float8 as n
    from survey_invitation f
    where ${visibleInvitations({ workspaceId, view, filters: [] })} and f.survey_id = ${surveyId}
      and f.state in ('waiting', 'sending', 'failed', 'suppressed') and ${when}
    group by 1, 2 order by 3 desc, 1, 2`.execute(db);
  return rows.map(row => ({ ...row, n: Number(row.n) }));
}
