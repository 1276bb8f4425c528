/** A person who is erased is erased from what was sent, too (METRICS §10). */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';

/**
 * Inside the transaction that erases the rest. `email`: as it was given, also where the store hides it. Kept reports that name the person go as a
 * whole; that they were sent stays. As a recipient of reports and alerts the person is taken out.
 */
export async function forgetInReports(
  db: Store['db'],
  workspaceId: number,
  { id, email }: { id: number; email: string },
): Promise<void> {
  await sql`update report_run set report = null
    where workspace_id = ${workspaceId} and position(lower(${email}) in lower(report::text)) > 0`.execute(db);
  await sql`update report_run set recipient = 'erased-' || run_id || '@erased.invalid'
    where workspace_id = ${workspaceId} and recipient = ${email}`.execute(db);
  // A mail server names the recipient it refuses.
  for (const table of ['report_run', 'hook_delivery'])
    await sql`update ${sql.table(table)} set error = null, said = null
      where workspace_id = ${workspaceId} and position(lower(${email}) in lower(error)) > 0`.execute(db);
  await sql`delete from unsubscribed where workspace_id = ${workspaceId} and email = ${email}`.execute(db);
  for (const [table, list, key] of [
    ['report_schedule', 'recipients', 'email'],
    ['alert_rule', 'channels', 'address'],
  ] as const) {
    await sql`update ${sql.table(table)} set ${sql.ref(list)} = coalesce(
        (select jsonb_agg(one) from jsonb_array_elements(${sql.ref(list)}) one where one->>${key} is distinct from ${email}), '[]')
      where workspace_id = ${workspaceId} and ${sql.ref(list)} @> ${JSON.stringify([{ [key]: email }])}::jsonb`.execute(
      db,
    );
  }
  await sql`update alert_event set detail = detail || '{"who": null, "subject": null}'
    where workspace_id = ${workspaceId} and detail->>'kind' = 'waiting' and (detail->>'conversation')::bigint in
      (select conversation_id from conversation where workspace_id = ${workspaceId} and contact_id = ${id})`.execute(
    db,
  );
}
