/**
 * Whose tickets somebody may read here: an owner all of them; a manager those of their mailboxes and teams; a member what is assigned to
 * them, and the shared mailboxes of their own team, whose mail they read anyway.
 */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Sql } from '../../metrics/define.ts';
import type { Store } from '../../store/store.ts';
import type { Reach } from '../../store/tables/rights.ts';
import { say } from '../tickets/errors.data.ts';

/** A condition on `ticket t`. */
function seen({ role, teammate_id: own, mailbox_ids: boxes, team_ids: teams }: Reach): Sql {
  if (role === 'owner') return sql`true`;
  if (role === 'viewer') return sql`false`;
  const inTeam = (
    condition: Sql,
  ): Sql => sql`exists (select 1 from mailbox b where b.workspace_id = t.workspace_id
    and b.mailbox_id = t.mailbox_id and ${condition})`;
  if (role === 'member') {
    if (own === null) return sql`false`;
    return sql`(exists (select 1 from ticket_fact f where f.workspace_id = t.workspace_id and f.ticket_id = t.ticket_id
        and f.teammate_id = ${own})
      or ${inTeam(sql`b.kind = 'shared' and b.team_id = (select p.team_id from teammate p
        where p.workspace_id = t.workspace_id and p.teammate_id = ${own})`)})`;
  }
  if (boxes === null && teams === null) return sql`true`;
  const list = (ids: readonly number[] | null): string => `{${(ids ?? []).join(',')}}`;
  return sql`(t.mailbox_id = any(${list(boxes)}::bigint[]) or ${inTeam(sql`b.team_id = any(${list(teams)}::bigint[])`)})`;
}

/** Throws PulsoError `not-found`, also for one that is there and not for this person. */
export async function assertSeesTicket(
  db: Store['db'],
  workspaceId: number,
  reach: Reach,
  ticketId: number,
): Promise<void> {
  const { rows } = await sql`select 1 from ticket t
    where t.workspace_id = ${workspaceId} and t.ticket_id = ${ticketId} and ${seen(reach)}`.execute(db);
  if (rows.length === 0) throw new PulsoError('not-found', say.noTicket);
}

/** Of all tickets those this person may read. */
export async function ticketsSeen(
  db: Store['db'],
  workspaceId: number,
  reach: Reach,
): Promise<(id: number) => boolean> {
  if (reach.role === 'owner') return () => true;
  const { rows } = await sql<{ id: number }>`select t.ticket_id as id from ticket t
    where t.workspace_id = ${workspaceId} and ${seen(reach)}`.execute(db);
  const ids = new Set(rows.map(row => Number(row.id)));
  return id => ids.has(id);
}
