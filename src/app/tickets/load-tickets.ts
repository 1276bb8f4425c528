/** What happened to a chunk of tickets, asked of the store as sets: their rows, their mail, what was merged into them, events, marks. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import type { TicketChannel, TicketEventTable } from '../../store/tables/tickets.ts';
import { loadCommands, type StoredCommands } from './mail-commands.ts';

type Db = Store['db'];

export interface TicketRow {
  ticket_id: number;
  number: number;
  message_id: number | null;
  mailbox_id: number | null;
  requester_id: number | null;
  channel: TicketChannel;
  started_by_us: boolean;
  subject: string | null;
  split_from: number | null;
  created_by: string | null;
  /** Epoch seconds. */
  created: number;
  /** Of the conversation that holds its message; null: no mail, or its mail is not there any more. */
  conversation_id: number | null;
  thread_id: number | null;
  conversation_mailbox_id: number | null;
  conversation_contact_id: number | null;
  started_by: string | null;
}

export interface TicketMail {
  message_id: number;
  conversation_id: number;
  /** Epoch seconds. */
  at: number;
  by: 'customer' | 'agent' | 'machine';
  public: boolean;
  acknowledgement: boolean;
  teammate_id: number | null;
  author_id: number;
}

export interface StoredEvent
  extends Pick<
    TicketEventTable,
    | 'ticket_id'
    | 'event_id'
    | 'type'
    | 'origin'
    | 'by'
    | 'public'
    | 'acknowledgement'
    | 'teammate_id'
    | 'user_id'
    | 'field'
    | 'value'
    | 'other_ticket_id'
  > {
  /** Epoch seconds. */
  at: number;
}

/** What people decided over the conversation (`conversation_mark`). */
export interface StoredMark {
  conversation_id: number;
  assignee_id: number | null;
  changed: number;
  closed: number | null;
}

export interface TicketChunk {
  tickets: TicketRow[];
  /** Those of other tickets whose mail these have taken over, by merging; and those they share a conversation with. */
  around: TicketRow[];
  /** Ticket → the one it was merged into, and when, epoch seconds. */
  merged: Map<number, { into: number; at: number }>;
  /** By conversation, oldest first. */
  mail: Map<number, TicketMail[]>;
  events: Map<number, StoredEvent[]>;
  marks: Map<number, StoredMark>;
  /** Of all their threads, oldest first. */
  commands: StoredCommands[];
}

const list = (ids: Iterable<number>) => `{${[...ids].join(',')}}`;

export async function loadTickets(db: Db, workspaceId: number, ticketIds: number[]): Promise<TicketChunk> {
  const tickets = await ticketRows(db, workspaceId, ticketIds);
  const sources = await mergedInto(db, workspaceId, ticketIds);
  const mine = new Set(ticketIds);
  const sourceIds = [...new Set(sources.map(row => row.ticket_id))].filter(id => !mine.has(id));
  const sourceRows = await ticketRows(db, workspaceId, sourceIds);
  // Facts are found by their thread.
  const threads = new Set([...tickets, ...sourceRows].flatMap(row => row.thread_id ?? []));
  const known = new Set([...ticketIds, ...sourceIds]);
  const beside = (await besides(db, workspaceId, threads)).filter(id => !known.has(id));
  const besideRows = await ticketRows(db, workspaceId, beside);
  const all = [...known, ...beside];
  const away = await sql<{ ticket_id: number; into: number; at: number }>`
    select ticket_id, other_ticket_id as into, extract(epoch from at)::float8 as at from ticket_event
    where workspace_id = ${workspaceId} and ticket_id = any(${list(all)}::bigint[]) and type = 'merged_away'
      and other_ticket_id is not null order by ticket_id, event_id desc`.execute(db);
  return {
    tickets,
    around: [...sourceRows, ...besideRows],
    // Of several the first counts: merging away is for good.
    merged: new Map(away.rows.map(row => [row.ticket_id, { into: row.into, at: row.at }])),
    mail: await mailOf(db, workspaceId, threads),
    events: await eventsOf(db, workspaceId, ticketIds),
    marks: await marksOf(db, workspaceId, threads),
    commands: await loadCommands(db, workspaceId, threads),
  };
}

/** In steps, by what has an index each: as one question the planner reads every message there is. */
async function ticketRows(db: Db, workspaceId: number, ids: readonly number[]): Promise<TicketRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Omit<TicketRow, keyof typeof NO_CONVERSATION>>`
    select ticket_id, number, message_id, mailbox_id, requester_id, channel, started_by_us, subject, split_from, created_by,
      extract(epoch from created_at)::float8 as created
    from ticket where workspace_id = ${workspaceId} and ticket_id = any(${list(ids)}::bigint[])`.execute(db);
  const conversations = await conversationsOf(
    db,
    workspaceId,
    rows.flatMap(row => row.message_id ?? []),
  );
  return rows.map(row => ({
    ...row,
    ...((row.message_id === null ? undefined : conversations.get(row.message_id)) ?? NO_CONVERSATION),
  }));
}

const NO_CONVERSATION: Pick<
  TicketRow,
  'conversation_id' | 'thread_id' | 'conversation_mailbox_id' | 'conversation_contact_id' | 'started_by'
> = {
  conversation_id: null,
  thread_id: null,
  conversation_mailbox_id: null,
  conversation_contact_id: null,
  started_by: null,
};

/** By message. */
async function conversationsOf(db: Db, workspaceId: number, messageIds: readonly number[]) {
  if (messageIds.length === 0) return new Map<number, typeof NO_CONVERSATION>();
  const messages = list(messageIds);
  const { rows: threads } = await sql<{ id: number }>`
    select distinct thread_id as id from message where workspace_id = ${workspaceId} and message_id = any(${messages}::bigint[])`.execute(
    db,
  );
  const { rows } = await sql<typeof NO_CONVERSATION & { message_id: number }>`
    select f.message_id, c.conversation_id, c.thread_id, c.mailbox_id as conversation_mailbox_id,
      c.contact_id as conversation_contact_id, c.started_by::text as started_by
    from message_fact f
    join conversation c on c.workspace_id = f.workspace_id and c.thread_id = f.thread_id and c.conversation_id = f.conversation_id
    where f.workspace_id = ${workspaceId} and f.thread_id = any(${list(threads.map(row => row.id))}::bigint[])
      and f.message_id = any(${messages}::bigint[])`.execute(db);
  return new Map(rows.map(({ message_id: id, ...conversation }) => [id, conversation]));
}

/** Every ticket that has become part of these, directly or by way of others. */
async function mergedInto(db: Db, workspaceId: number, ticketIds: number[]) {
  const { rows } = await sql<{ ticket_id: number }>`
    with recursive source (ticket_id) as (
      select e.ticket_id from ticket_event e where e.workspace_id = ${workspaceId} and e.type = 'merged_away'
        and e.other_ticket_id = any(${list(ticketIds)}::bigint[])
      union
      select e.ticket_id from source s join ticket_event e on e.workspace_id = ${workspaceId} and e.type = 'merged_away'
        and e.other_ticket_id = s.ticket_id
    ) select ticket_id from source`.execute(db);
  return rows;
}

/** Every ticket that begins within these threads. */
async function besides(db: Db, workspaceId: number, threads: Set<number>): Promise<number[]> {
  if (threads.size === 0) return [];
  const { rows } = await sql<{ ticket_id: number }>`
    select t.ticket_id from message_fact m
    join ticket t on t.workspace_id = m.workspace_id and t.message_id = m.message_id
    where m.workspace_id = ${workspaceId} and m.thread_id = any(${list(threads)}::bigint[])`.execute(db);
  return rows.map(row => row.ticket_id);
}

/**
 * A forward to somebody else answers nobody, and what we write to each other is not public (METRICS §4, §7). A conversation comes as one
 * value: a row for each message takes four times as long to be handed over.
 */
async function mailOf(db: Db, workspaceId: number, threads: Set<number>) {
  if (threads.size === 0) return new Map<number, TicketMail[]>();
  const { rows } = await sql<{ conversation_id: number; mail: string }>`
    select f.conversation_id, json_agg(json_build_array(f.message_id, extract(epoch from f.sent_at)::float8,
        case when f.kind <> 'human' then 'machine' when f.direction = 'inbound' then 'customer' else 'agent' end,
        f.direction <> 'internal' and not f.forward, m.acknowledgement, f.teammate_id, f.author_id)
      order by f.sent_at, f.message_id)::text as mail
    from message_fact f
    join message m on m.workspace_id = f.workspace_id and m.message_id = f.message_id
    where f.workspace_id = ${workspaceId} and f.thread_id = any(${list(threads)}::bigint[])
    group by f.conversation_id`.execute(db);
  return new Map(
    rows.map(row => [
      row.conversation_id,
      (JSON.parse(row.mail) as MailCells[]).map(cells => mailFrom(row.conversation_id, cells)),
    ]),
  );
}

type MailCells = [number, number, TicketMail['by'], boolean, boolean, number | null, number];

const mailFrom = (
  conversation_id: number,
  [message_id, at, by, isPublic, acknowledgement, teammate_id, author_id]: MailCells,
): TicketMail => ({
  message_id,
  conversation_id,
  at,
  by,
  public: isPublic,
  acknowledgement,
  teammate_id,
  author_id,
});

/** As `mailOf`: a ticket's events are one value. */
async function eventsOf(db: Db, workspaceId: number, ticketIds: number[]) {
  const { rows } = await sql<{ ticket_id: number; events: string }>`
    select ticket_id, json_agg(json_build_array(event_id, extract(epoch from at)::float8, type, origin, by, public, acknowledgement,
      teammate_id, user_id, field, value, other_ticket_id) order by event_id)::text as events
    from ticket_event where workspace_id = ${workspaceId} and ticket_id = any(${list(ticketIds)}::bigint[])
    group by ticket_id`.execute(db);
  return new Map(
    rows.map(row => [
      row.ticket_id,
      (JSON.parse(row.events) as EventCells[]).map(cells => eventFrom(row.ticket_id, cells)),
    ]),
  );
}

type EventCells = [
  number,
  number,
  StoredEvent['type'],
  StoredEvent['origin'],
  StoredEvent['by'],
  boolean | null,
  boolean | null,
  number | null,
  string | null,
  string | null,
  string | null,
  number | null,
];

function eventFrom(ticket_id: number, cells: EventCells): StoredEvent {
  const [
    event_id,
    at,
    type,
    origin,
    by,
    isPublic,
    acknowledgement,
    teammate_id,
    user_id,
    field,
    value,
    other,
  ] = cells;
  return {
    ...{ ticket_id, event_id, at, type, origin, by, public: isPublic, acknowledgement, teammate_id, user_id },
    ...{ field, value, other_ticket_id: other },
  };
}

async function marksOf(db: Db, workspaceId: number, threads: Set<number>) {
  if (threads.size === 0) return new Map<number, StoredMark>();
  const { rows } = await sql<StoredMark>`
    select m.conversation_id, k.assignee_id, extract(epoch from k.changed_at)::float8 as changed,
      extract(epoch from k.closed_at)::float8 as closed
    from message_fact m
    join conversation_mark k on k.workspace_id = m.workspace_id and k.message_id = m.message_id
    where m.workspace_id = ${workspaceId} and m.thread_id = any(${list(threads)}::bigint[])
    order by k.changed_at`.execute(db);
  return new Map(rows.map(row => [row.conversation_id, row]));
}
