/** What tickets ask: subject and first message, as far as they are kept. */
import { sql } from 'kysely';
import type { TicketText } from '../../triage/features.ts';
import type { AppContext } from '../context.ts';
import { configOf } from '../settings.ts';
import { aboutText } from './kept-texts.ts';

export interface AskedTicket extends TicketText {
  id: number;
  number: number;
  mailboxId: number | null;
  createdAt: Date;
  /** The first message; null for a ticket that is no conversation. */
  messageId: number | null;
}

interface Row {
  ticket_id: number;
  number: number;
  mailbox_id: number | null;
  created_at: Date;
  message_id: number | null;
  subject: string | null;
  text: string | null;
}

/** Those of whom something can be read; null asks for all. Throws `bad-secret`. */
export async function askedTickets(
  { store, secrets }: Pick<AppContext, 'store' | 'secrets'>,
  workspaceId: number,
  ids: readonly number[] | null,
): Promise<AskedTicket[]> {
  const { subjects } = await configOf(store.db, workspaceId);
  const these = ids === null ? sql`` : sql`and t.ticket_id = any(${`{${ids.join(',')}}`}::bigint[])`;
  const { rows } = await sql<Row>`
    select t.ticket_id, t.number, t.mailbox_id, t.created_at, t.message_id, t.subject, x.text
    from ticket t
    left join ticket_text x on x.workspace_id = t.workspace_id and x.message_id = t.message_id
    where t.workspace_id = ${workspaceId} ${these} order by t.ticket_id`.execute(store.db);
  return rows.flatMap(row => {
    const text =
      row.text === null ? '' : secrets.open(row.text, aboutText(workspaceId, Number(row.message_id)));
    // A hash of a subject is no words.
    const subject = subjects === 'keep' ? row.subject : null;
    if (text === '' && (subject ?? '') === '') return [];
    return {
      id: Number(row.ticket_id),
      number: Number(row.number),
      mailboxId: row.mailbox_id,
      createdAt: row.created_at,
      messageId: row.message_id,
      subject,
      text,
    };
  });
}

/** Public answers of people to tickets, the last of each; by ticket. Throws `bad-secret`. */
export async function answersTo(
  { store, secrets }: Pick<AppContext, 'store' | 'secrets'>,
  workspaceId: number,
  ids: readonly number[],
): Promise<Map<number, { text: string; at: Date; names: string[] }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    ticket_id: number;
    message_id: number;
    sent_at: Date;
    text: string;
    author: string;
    contact: string | null;
  }>`
    select distinct on (t.ticket_id) t.ticket_id, a.message_id, a.sent_at, x.text, w.name as author, c.name as contact
    from ticket t
    join message_fact q on q.workspace_id = t.workspace_id and q.message_id = t.message_id
    join message_fact a on a.workspace_id = q.workspace_id and a.conversation_id = q.conversation_id
      and a.direction = 'outbound' and a.kind = 'human' and not a.forward
    join ticket_text x on x.workspace_id = a.workspace_id and x.message_id = a.message_id
    left join address w on w.workspace_id = a.workspace_id and w.address_id = a.author_id
    left join address c on c.workspace_id = q.workspace_id and c.address_id = q.author_id
    where t.workspace_id = ${workspaceId} and t.ticket_id = any(${`{${ids.join(',')}}`}::bigint[])
    order by t.ticket_id, a.sent_at desc, a.message_id desc`.execute(store.db);
  return new Map(
    rows.map(row => [
      Number(row.ticket_id),
      {
        text: secrets.open(row.text, aboutText(workspaceId, Number(row.message_id))),
        at: row.sent_at,
        names: [row.author, row.contact].filter(name => name !== null),
      },
    ]),
  );
}

/** Who asked, for greeting and for taking their name out. */
export async function requesterOf(
  { store }: Pick<AppContext, 'store'>,
  workspaceId: number,
  ticketId: number,
): Promise<{ name: string; email: string }> {
  const { rows } = await sql<{ name: string; email: string }>`
    select a.name, a.email from ticket t
    left join message m on m.workspace_id = t.workspace_id and m.message_id = t.message_id
    join address a on a.workspace_id = t.workspace_id and a.address_id = coalesce(t.requester_id, m.author_id)
    where t.workspace_id = ${workspaceId} and t.ticket_id = ${ticketId}`.execute(store.db);
  return rows[0] ?? { name: '', email: '' };
}
