import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import type { Database } from '../../store/tables/database.ts';
import { holdWorkspace } from '../workspace.ts';

/** The next number of a workspace's rows in a table that people fill one by one; inside the transaction that inserts it. */
export async function nextNumber(
  db: Store['db'],
  table: keyof Database,
  column: string,
  workspaceId: number,
): Promise<number> {
  // Two that insert at the same moment would take the same number: the workspace's row lets one wait for the other.
  await holdWorkspace(db, workspaceId);
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(${sql.ref(column)}), 0)::bigint + 1 as next from ${sql.table(table)}
    where workspace_id = ${workspaceId}`.execute(db);
  return Number(rows[0]?.next ?? 1);
}
