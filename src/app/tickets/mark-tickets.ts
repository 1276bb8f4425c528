/** Marks tickets as to be derived again. A mark is made in the transaction that makes the change, so none is lost. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';

type Db = Store['db'];

export async function markAllTickets(db: Db, workspaceId: number): Promise<void> {
  await sql`insert into dirty_ticket (workspace_id, ticket_id)
    select workspace_id, ticket_id from ticket where workspace_id = ${workspaceId} on conflict do nothing`.execute(
    db,
  );
}

/** These, and what they have been merged into. */
export async function markTickets(db: Db, workspaceId: number, ticketIds: readonly number[]): Promise<void> {
  if (ticketIds.length === 0) return;
  await sql`
    with recursive reached (ticket_id) as (
      select unnest(${`{${ticketIds.join(',')}}`}::bigint[])
      union
      select e.other_ticket_id from reached r
      join ticket_event e on e.workspace_id = ${workspaceId} and e.ticket_id = r.ticket_id
        and e.type = 'merged_away' and e.other_ticket_id is not null
    )
    insert into dirty_ticket (workspace_id, ticket_id) select ${workspaceId}, ticket_id from reached on conflict do nothing`.execute(
    db,
  );
}

/** Those whose time has come to be solved or closed by themselves, or to be known as solved at first contact. Returns how many. */
export async function markDueTickets(db: Db, workspaceId: number, now: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into dirty_ticket (workspace_id, ticket_id)
    select workspace_id, ticket_id from ticket_fact
    where workspace_id = ${workspaceId} and next_change_at <= ${now.toString()}::timestamptz on conflict do nothing`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0);
}
