/** Whom a planned survey may ask: people outside, with a conversation that was going on lately. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';

export interface Contact {
  address_id: number;
  email: string;
  name: string;
  /** Of their newest ticket. */
  language: string | null;
}

/** Those who wrote or were written to after `since`; people who were erased are nobody's contacts. */
export async function activeContacts(
  db: Store['db'],
  workspaceId: number,
  since: Temporal.Instant,
): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    select a.address_id, a.email, a.name, (select t.language from ticket_fact t where t.workspace_id = a.workspace_id
      and t.contact_id = a.address_id and t.language is not null order by t.created_at desc limit 1) as language
    from address a where a.workspace_id = ${workspaceId} and not a.internal and a.domain <> 'erased.invalid'
      and a.address_id in (select c.contact_id from conversation c where c.workspace_id = ${workspaceId}
        and c.human_messages > 0 and c.ended_at > ${since.toString()}::timestamptz)
    order by a.address_id`.execute(db);
  return rows;
}
