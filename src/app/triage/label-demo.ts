/** The made-up company has sorted its tickets by hand so far, each taken by who answered it first; what came lately is left for suggestions. */
import { sql } from 'kysely';
import type { AppContext } from '../context.ts';

export interface MadeLabel {
  /** Message-ID of the ticket's first message. */
  id: string;
  category: string;
  severity: string;
}

const LEFT_DAYS = 4;
const AT_ONCE = 2000;

/** Twice is once. Gives how many tickets are labelled now. */
export async function labelDemo(
  { store, now }: Pick<AppContext, 'store' | 'now'>,
  workspaceId: number,
  labels: readonly MadeLabel[],
): Promise<number> {
  const before = now()
    .subtract({ hours: 24 * LEFT_DAYS })
    .toString();
  let count = 0;
  for (let i = 0; i < labels.length; i += AT_ONCE) {
    const part = JSON.stringify(labels.slice(i, i + AT_ONCE));
    const { rows } = await sql<{ ticket_id: number }>`
      with made as (
        select t.ticket_id, t.message_id, t.created_at, l.category, l.severity,
          coalesce((select max(e.event_id) from ticket_event e where e.workspace_id = t.workspace_id and e.ticket_id = t.ticket_id), 0) as last
        from jsonb_to_recordset(${part}::jsonb) as l(id text, category text, severity text)
        join message m on m.workspace_id = ${workspaceId} and m.rfc_id = l.id
        join ticket t on t.workspace_id = m.workspace_id and t.message_id = m.message_id
        where t.created_at < ${before}::timestamptz
      ), labelled as (
        insert into ticket_event (workspace_id, ticket_id, event_id, at, type, origin, field, value, external_id)
        select ${workspaceId}, ticket_id, last + one.place, created_at, 'set', 'import', one.field,
          case one.field when 'category' then category else severity end, 'demo ' || one.field
        from made cross join (values (1, 'category'), (2, 'severity')) as one(place, field)
        on conflict do nothing returning ticket_id
      ), taken as (
        insert into ticket_event (workspace_id, ticket_id, event_id, at, type, origin, teammate_id, external_id)
        select ${workspaceId}, ticket_id, last + 3, sent_at, 'assign', 'import', teammate_id, 'demo assignee'
        from (
          select distinct on (made.ticket_id) made.ticket_id, made.last, f.sent_at, f.teammate_id
          from made join message_fact f on f.workspace_id = ${workspaceId} and f.conversation_id = made.message_id
          where f.direction = 'outbound' and f.kind = 'human' and f.teammate_id is not null
          order by made.ticket_id, f.sent_at
        ) as first
        on conflict do nothing
      ), dirty as (
        insert into dirty_ticket (workspace_id, ticket_id) select distinct ${workspaceId}::bigint, ticket_id from labelled
        on conflict do nothing
      )
      select distinct ticket_id from made`.execute(store.db);
    count += rows.length;
  }
  return count;
}
