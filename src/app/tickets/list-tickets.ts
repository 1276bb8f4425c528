/** Tickets behind a figure. Which ones they are the metrics engine says, so rights hold here too. */
import { sql } from 'kysely';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import type { Filter } from '../../metrics/engine/request.ts';
import { requestSchema } from '../../metrics/engine/request.ts';
import type { Store } from '../../store/store.ts';
import type { Asking } from '../figures/engine-for.ts';
import { showsPeople } from '../rights.ts';
import { say } from './errors.data.ts';
import { ticketsSaying } from './tickets-saying.ts';

/** What a list can be of → the metric that names its tickets and by which it is sorted, and what besides has to hold. */
const OF: Record<string, { metric: string; direction: 'asc' | 'desc'; filter?: Filter | undefined }> = {
  /** The newest first. */
  all: { metric: 'tickets.newest', direction: 'asc' },
  /** The oldest first. */
  open: { metric: 'tickets_open.oldest', direction: 'desc' },
  /** Who has waited longest first. */
  waiting: {
    metric: 'tickets_open.longest_wait',
    direction: 'desc',
    filter: ['is', 'awaiting_reply', [true]],
  },
  /** The most late first. */
  late: { metric: 'breached_now.longest', direction: 'desc', filter: ['is', 'due', ['late']] },
  due_soon: { metric: 'due_soon', direction: 'desc', filter: ['is', 'due', ['soon']] },
  /** The slowest first. */
  solved: { metric: 'resolution_time', direction: 'desc' },
};

const NEWEST = { metric: 'tickets.newest', direction: 'asc' as const, filter: undefined };

const { filters, date_range, zone } = requestSchema.shape;
export const listTicketsSchema = z.strictObject({
  /** `next`: those that are open, by what is due next; those with nothing due come last. */
  of: z.enum(['all', 'open', 'next', 'waiting', 'late', 'due_soon', 'solved']).default('all'),
  /** Instead of `of`: a number (`fcr.gross`); then exactly the tickets that it counted something of. */
  metric: z.string().max(80).optional(),
  /** Part of the subject, or the number. */
  text: z.string().trim().min(1).max(200).optional(),
  filters,
  date_range,
  zone,
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(40).nullish(),
});

interface Named {
  id: number;
  name: string;
}
export interface TicketLine {
  id: number;
  number: number;
  subject: string | null;
  status: string;
  channel: string;
  severity: string | null;
  category: string | null;
  feature: string | null;
  tags: string[];
  contact: { email: string; name: string } | null;
  account: string | null;
  mailbox: Named | null;
  /** Null also where the reader may not know. */
  assignee: Named | null;
  created_at: string;
  waiting_since: string | null;
  first_solved_at: string | null;
  last_solved_at: string | null;
  replies: number;
  customer_messages: number;
  reopenings: number;
  /** The clock that is due next of those that run; null: none has a target. */
  due: {
    kind: string;
    at: string | null;
    warn_at: string | null;
    paused: boolean;
    policy: string | null;
  } | null;
  /** False: merged away, spam, or no ticket any more. */
  counted: boolean;
  /** With `metric`: what it is of this ticket alone, and how many observations that are. */
  value?: number | null;
  observations?: number;
}

export interface TicketList {
  tickets: TicketLine[];
  next: string | null;
  total: number;
}

/** What is due next is found among so many of those that are open, the oldest ones. */
const MOST_OPEN = 10_000;

/** Throws PulsoError `bad-query`, `not-allowed`, `bad-input`. */
export async function listTickets(
  db: Store['db'],
  workspaceId: number,
  { engine, view, now }: Asking,
  { of, metric: asked, text, limit, cursor, ...question }: z.output<typeof listTicketsSchema>,
): Promise<TicketList> {
  const offset = offsetIn(cursor);
  const saying = text === undefined ? null : await ticketsSaying(db, workspaceId, text);
  if (saying?.length === 0) return { tickets: [], next: null, total: 0 };
  const next = of === 'next' && asked === undefined;
  const { metric, direction, filter } =
    asked === undefined ? (OF[next ? 'open' : of] ?? NEWEST) : { metric: asked, direction: 'desc' as const };
  const { results, meta } = await engine.ask(
    {
      metrics: [metric],
      dimensions: ['ticket'],
      filters: [
        ...(filter === undefined ? [] : [filter]),
        ...(saying === null ? [] : [['is', 'ticket', saying] satisfies Filter]),
        ...question.filters,
      ],
      date_range: question.date_range,
      ...(question.zone === undefined ? {} : { zone: question.zone }),
      order_by: [[metric, direction]],
      pagination: next ? { limit: MOST_OPEN, offset: 0 } : { limit, offset },
      include: { ids: true, total_rows: true, excluded: false, counted: asked !== undefined },
    },
    now,
  );
  const found = results.flatMap(row => row.ids?.[0] ?? []);
  const ids = next ? await byDue(db, workspaceId, found, limit, offset) : found;
  const lines = await ticketLines(db, workspaceId, ids, showsPeople(view));
  const told = new Map(
    results.map(row => [row.ids?.[0], { value: row.metrics[0] ?? null, observations: row.n[0] ?? 0 }]),
  );
  const tickets = ids.flatMap(id => {
    const line = lines.get(id);
    return line === undefined ? [] : asked === undefined ? line : { ...line, ...told.get(id) };
  });
  const total = next ? found.length : (meta.total_rows ?? tickets.length);
  const after = offset + limit < total ? Buffer.from(String(offset + limit)).toString('base64url') : null;
  return { tickets, next: after, total };
}

/** What is due first comes first; of those with nothing due, the oldest. */
async function byDue(
  db: Store['db'],
  workspaceId: number,
  ids: number[],
  limit: number,
  offset: number,
): Promise<number[]> {
  const { rows } = await sql<{ ticket_id: number }>`
    select f.ticket_id from ticket_fact f
    left join (select ticket_id, min(due_at) as due_at from ticket_clock
      where workspace_id = ${workspaceId} and verdict = 'running' group by ticket_id) c on c.ticket_id = f.ticket_id
    where f.workspace_id = ${workspaceId} and f.ticket_id = any(${`{${ids.join(',')}}`}::bigint[])
    order by c.due_at nulls last, f.created_at, f.ticket_id
    limit ${limit} offset ${offset}`.execute(db);
  return rows.map(row => Number(row.ticket_id));
}

function offsetIn(cursor: string | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0;
  const offset = Number(Buffer.from(cursor, 'base64url').toString());
  if (Number.isInteger(offset) && offset >= 0 && offset < 1e9) return offset;
  throw new PulsoError('bad-input', say.badCursor);
}

interface Row {
  ticket_id: number;
  number: number;
  subject: string | null;
  status: string;
  channel: string;
  severity: string | null;
  category: string | null;
  feature: string | null;
  account: string | null;
  created_at: Date;
  waiting_since: Date | null;
  first_solved_at: Date | null;
  last_solved_at: Date | null;
  replies: number;
  customer_messages: number;
  reopenings: number;
  counted: boolean;
  email: string | null;
  contact: string | null;
  mailbox_id: number | null;
  mailbox: string | null;
  teammate_id: number | null;
  teammate: string | null;
  tags: string[];
  due: TicketLine['due'];
}

/** `people`: else neither whose it is nor whose own mailbox it lies in. */
export async function ticketLines(
  db: Store['db'],
  workspaceId: number,
  ids: number[],
  people: boolean,
): Promise<Map<number, TicketLine>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select f.ticket_id, f.number, coalesce(t.subject, m.subject) as subject, f.status, f.channel, f.severity, f.category, f.feature,
      f.account, f.created_at, f.waiting_since, f.first_solved_at, f.last_solved_at, f.replies, f.customer_messages, f.reopenings,
      f.counted, a.email, a.name as contact, b.mailbox_id, coalesce(b.address, b.name) as mailbox, p.teammate_id, p.name as teammate,
      coalesce((select jsonb_agg(g.tag order by g.tag) from ticket_tag g
        where g.workspace_id = f.workspace_id and g.ticket_id = f.ticket_id), '[]') as tags,
      (select jsonb_build_object('kind', c.kind, 'at', c.due_at, 'warn_at', c.warn_at, 'paused', c.paused, 'policy',
          (select s.name from sla_policy s where s.workspace_id = c.workspace_id and s.policy_id = c.policy_id
            and s.version = c.policy_version))
        from ticket_clock c where c.workspace_id = f.workspace_id and c.ticket_id = f.ticket_id and c.verdict = 'running'
        order by c.due_at nulls last limit 1) as due
    from ticket_fact f
    join ticket t on t.workspace_id = f.workspace_id and t.ticket_id = f.ticket_id
    left join message m on m.workspace_id = t.workspace_id and m.message_id = t.message_id
    left join address a on a.workspace_id = f.workspace_id and a.address_id = f.contact_id
    left join mailbox b on b.workspace_id = f.workspace_id and b.mailbox_id = f.mailbox_id
      and (${people}::boolean or b.kind = 'shared' or b.address is null)
    left join teammate p on p.workspace_id = f.workspace_id and p.teammate_id = f.teammate_id and ${people}::boolean
    where f.workspace_id = ${workspaceId} and f.ticket_id = any(${`{${ids.join(',')}}`}::bigint[])`.execute(
    db,
  );
  return new Map(rows.map(row => [Number(row.ticket_id), shown(row)]));
}

const text = (at: Date | null): string | null => at?.toISOString() ?? null;
const isoOf = (at: string | null): string | null => (at === null ? null : new Date(at).toISOString());

function shown(row: Row): TicketLine {
  const { ticket_id, email, contact, mailbox_id, mailbox, teammate_id, teammate, due, ...rest } = row;
  return {
    ...rest,
    id: Number(ticket_id),
    number: Number(row.number),
    contact: email === null ? null : { email, name: contact ?? '' },
    mailbox: mailbox_id === null ? null : { id: Number(mailbox_id), name: mailbox ?? '' },
    assignee: teammate_id === null ? null : { id: Number(teammate_id), name: teammate ?? '' },
    created_at: row.created_at.toISOString(),
    waiting_since: text(row.waiting_since),
    first_solved_at: text(row.first_solved_at),
    last_solved_at: text(row.last_solved_at),
    due: due === null ? null : { ...due, at: isoOf(due.at), warn_at: isoOf(due.warn_at) },
  };
}
