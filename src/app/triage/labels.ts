/** Which labels people, programs and files gave: the last of each ticket. What rules and settings gave teaches nothing new. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import type { Learnt } from './stored-model.ts';

/** Ticket → its label. */
export async function labelsOf(
  db: Store['db'],
  workspaceId: number,
  field: Learnt,
): Promise<Map<number, string>> {
  const { rows } = await sql<{ ticket_id: number; value: string | null }>`
    select distinct on (ticket_id) ticket_id, value from ticket_event
    where workspace_id = ${workspaceId} and type = 'set' and field = ${field} and origin <> 'rule'
    order by ticket_id, at desc, event_id desc`.execute(db);
  return new Map(
    rows.flatMap(row => (row.value === null ? [] : [[Number(row.ticket_id), row.value] as const])),
  );
}
