/** Surveys' part of what is older than the workspace keeps (METRICS §10). */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';

const ROWS_AT_ONCE = 5000;
const GROUPS_AT_ONCE = 100;

/** Answers by when they were given, groups of anonymous ones as a whole (they have one day); invitations by when they were made. */
export async function deleteOldSurveys(
  store: Store,
  workspaceId: number,
  before: Date,
  signal: AbortSignal,
): Promise<void> {
  const old = sql`${before.toISOString()}::timestamptz`;
  while (!signal.aborted) {
    const gone = await store.transaction(async ({ db }) => {
      const { rows } = await sql<{ answer_id: number }>`
        delete from survey_answer where workspace_id = ${workspaceId} and answer_id in (
          (select answer_id from survey_answer where workspace_id = ${workspaceId} and at < ${old} and group_id is null
            limit ${ROWS_AT_ONCE})
          union all
          (select answer_id from survey_answer where workspace_id = ${workspaceId} and group_id in (
            select group_id from survey_answer where workspace_id = ${workspaceId} and at < ${old} and group_id is not null
            group by group_id limit ${GROUPS_AT_ONCE})))
        returning answer_id`.execute(db);
      const list = `{${rows.map(row => row.answer_id).join(',')}}`;
      for (const [table, column] of [
        ['survey_answer_history', 'answer_id'],
        ['survey_tag', 'answer_id'],
        ['task', 'source_id'],
      ] as const)
        await sql`delete from ${sql.table(table)} where workspace_id = ${workspaceId} and ${sql.ref(column)} = any(${list}::bigint[])`.execute(
          db,
        );
      return rows.length;
    });
    if (gone === 0) break;
  }
  await sql`delete from survey_invitation where workspace_id = ${workspaceId} and created_at < ${old}
    and state in ('failed', 'suppressed', 'closed', 'dismissed', 'answered', 'partial')`.execute(store.db);
}
