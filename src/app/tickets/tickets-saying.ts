/** Which tickets a text is about: part of the subject, or the number. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';

/** The newest of more. A question takes as many values at most. */
const MOST = 1000;

/** Ids, of the whole workspace: what of them somebody may see the metrics engine says. */
export async function ticketsSaying(db: Store['db'], workspaceId: number, text: string): Promise<number[]> {
  const number = /^#?(\d{1,15})$/.exec(text)?.[1] ?? null;
  const { rows } = await sql<{ ticket_id: number }>`
    select t.ticket_id from ticket t
    left join message m on m.workspace_id = t.workspace_id and m.message_id = t.message_id
    where t.workspace_id = ${workspaceId} and (t.number = ${number}::bigint
      or position(lower(${text}::text) in lower(coalesce(t.subject, m.subject))) > 0)
    order by t.number desc limit ${sql.lit(MOST)}`.execute(db);
  return rows.map(row => Number(row.ticket_id));
}
