/** Names and conversations behind the ids in the report's lists. No number of the report comes from here. */
import { sql } from 'kysely';
import type { ConversationState, Starter } from '../derive/thread.ts';
import type { Details } from '../report/from-results/details.ts';
import type { Store } from '../store/store.ts';
import type { Calendar } from '../time/calendar.ts';
import { calendarsInForce } from './calendars-in-force.ts';

interface ConversationRow {
  conversation_id: number;
  mailbox_id: number;
  subject: string | null;
  email: string | null;
  name: string | null;
  mailbox: string | null;
  messages: number;
  started_at: Date;
  ended_at: Date;
  started_by: Starter;
  state: ConversationState;
  waiting_since: Date | null;
}

export interface Wanted {
  workspaceId: number;
  addressIds: number[];
  conversationIds: number[];
  /** In which waiting is counted where no calendar of a mailbox, team or workspace says otherwise. */
  calendar: Calendar;
  /** What counts as now. */
  now: Temporal.Instant;
  /** Whether the reader learns whose own mailbox a conversation lies in. */
  people: boolean;
}

export async function reportDetails({ db }: Pick<Store, 'db'>, wanted: Wanted): Promise<Details> {
  const { workspaceId, addressIds, conversationIds } = wanted;
  const addresses =
    addressIds.length === 0
      ? []
      : await db
          .selectFrom('address')
          .select(['address_id', 'name'])
          .where('workspace_id', '=', workspaceId)
          .where('address_id', 'in', addressIds)
          .execute();
  const { rows } =
    conversationIds.length === 0
      ? { rows: [] }
      : await sql<ConversationRow>`
        select c.conversation_id, c.mailbox_id, c.messages, c.started_at, c.ended_at, c.started_by, c.state, c.waiting_since,
          a.email, a.name, coalesce(b.address, b.name) as mailbox,
          t.subject
        from conversation c
        join thread t on t.workspace_id = c.workspace_id and t.thread_id = c.thread_id
        left join address a on a.workspace_id = c.workspace_id and a.address_id = c.contact_id
        left join mailbox b on b.workspace_id = c.workspace_id and b.mailbox_id = c.mailbox_id
          and (${wanted.people}::boolean or b.kind = 'shared' or b.address is null)
        where c.workspace_id = ${workspaceId} and c.conversation_id in (${sql.join(conversationIds)})`.execute(
          db,
        );
  const clockOf = await calendarsInForce(db, workspaceId, wanted.calendar);
  const now = wanted.now.epochMilliseconds / 1000;
  return {
    names: new Map(addresses.map(row => [row.address_id, row.name])),
    conversations: new Map(
      rows.map(row => [
        Number(row.conversation_id),
        {
          conversation: {
            conversation: Number(row.conversation_id),
            subject: row.subject,
            address: row.email,
            name: row.name,
            mailbox: row.mailbox,
            messages: Number(row.messages),
          },
          started_at: row.started_at.toISOString(),
          ended_at: row.ended_at.toISOString(),
          started_by: row.started_by,
          state: row.state,
          waiting_since: row.waiting_since?.toISOString() ?? null,
          waiting_business_seconds:
            row.waiting_since === null
              ? null
              : clockOf(row.mailbox_id).seconds(row.waiting_since.getTime() / 1000, now),
        },
      ]),
    ),
  };
}
