/** The conversations behind a figure. Which ones they are the metrics engine says, so rights hold here too. */
import { sql } from 'kysely';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import { type Filter, requestSchema } from '../../metrics/engine/request.ts';
import type { Store } from '../../store/store.ts';
import { accountOf } from '../accounts.ts';
import { calendarsInForce } from '../calendars-in-force.ts';
import { showsPeople } from '../rights.ts';
import type { Asking } from './engine-for.ts';
import { say } from './errors.data.ts';

/** What a list can be behind of → the metric that names its conversations, and what it is sorted by. */
const BEHIND = {
  waiting: ['oldest_waiting'],
  replies: ['reply_time', 'replies'],
  questions: ['questions'],
  conversations: ['conversations.messages'],
} as const;

const { filters, date_range, zone } = requestSchema.shape;
export const conversationsSchema = z.strictObject({
  filters,
  date_range,
  zone,
  of: z.enum(['waiting', 'replies', 'questions', 'conversations']).default('conversations'),
  /** Instead of `of`: the number itself (`reply_time.p90`); then exactly the conversations it counted something of. */
  metric: z.string().max(80).optional(),
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(40).nullish(),
});

export interface ConversationRow {
  id: number;
  subject: string | null;
  contact: { email: string; name: string } | null;
  account: string | null;
  mailbox: { id: number; name: string } | null;
  teammate: { id: number; name: string } | null;
  assignee: { id: number; name: string } | null;
  started_at: string;
  ended_at: string;
  waiting_since: string | null;
  waited_seconds: number | null;
  waited_business_seconds: number | null;
  state: string;
  messages: number;
  started_by: string;
  first_reply_seconds: number | null;
  first_reply_business_seconds: number | null;
  /** With `metric`: what it is over this conversation alone, and how many observations that are. */
  value?: number | null;
  counted?: number;
  /** Where to open it: Gmail finds any Message-ID, mail programs know `message:` links. */
  link: { gmail: string | null; message_id: string };
}

export interface ConversationPage {
  conversations: ConversationRow[];
  next: string | null;
  total: number;
}

/**
 * Longest waiting, slowest answer, longest conversation first. With `metric` the `counted` of all of them add up to the metric's n
 * (threads and mail that went to several count for more than one). Throws PulsoError `bad-query`, `not-allowed`,
 * `bad-input`.
 */
export async function conversationsBehind(
  db: Store['db'],
  workspaceId: number,
  { engine, view, config, now }: Asking,
  { of, metric, limit, cursor, ...question }: z.output<typeof conversationsSchema>,
): Promise<ConversationPage> {
  const offset = offsetIn(cursor);
  const named = metric !== undefined;
  const metrics: string[] = named ? [metric] : [...BEHIND[of]];
  const waiting: Filter[] = named || of !== 'waiting' ? [] : [['is', 'state', ['awaiting_us']]];
  const { results, meta } = await engine.ask(
    {
      metrics,
      dimensions: ['conversation'],
      filters: [...waiting, ...question.filters],
      date_range: question.date_range,
      ...(question.zone === undefined ? {} : { zone: question.zone }),
      order_by: [[metrics[0] ?? '', 'desc']],
      pagination: { limit, offset },
      include: { ids: true, total_rows: true, excluded: false, counted: named },
    },
    now,
  );
  const ids = results.flatMap(row => row.ids?.[0] ?? []);
  const asked = new Map(
    results.map(row => [row.ids?.[0], { value: row.metrics[0] ?? null, counted: row.n[0] ?? 0 }]),
  );
  const clockOf = await calendarsInForce(db, workspaceId);
  const rows = await detailsOf(db, workspaceId, ids, showsPeople(view));
  const at = now.epochMilliseconds / 1000;
  const conversations = ids.flatMap(id => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const since = row.waiting_since === null ? null : row.waiting_since.getTime() / 1000;
    return {
      id,
      subject: row.subject,
      contact: row.email === null ? null : { email: row.email, name: row.name ?? '' },
      account: row.email === null ? null : accountOf(config, row.email),
      mailbox: entry(row.mailbox_id, row.mailbox),
      teammate: entry(row.teammate_id, row.teammate),
      assignee: entry(row.assignee_id, row.assignee),
      started_at: row.started_at.toISOString(),
      ended_at: row.ended_at.toISOString(),
      waiting_since: row.waiting_since?.toISOString() ?? null,
      waited_seconds: since === null ? null : Math.max(0, Math.round(at - since)),
      waited_business_seconds: since === null ? null : clockOf(row.mailbox_id).seconds(since, at),
      state: row.state,
      messages: row.messages,
      started_by: row.started_by,
      first_reply_seconds: row.elapsed_seconds,
      first_reply_business_seconds: row.business_seconds,
      ...(named ? asked.get(id) : {}),
      link: {
        gmail: `https://mail.google.com/mail/#search/${encodeURIComponent(`rfc822msgid:${row.rfc_id}`)}`,
        message_id: row.rfc_id,
      },
    };
  });
  const total = meta.total_rows ?? conversations.length;
  const next = offset + limit < total ? Buffer.from(String(offset + limit)).toString('base64url') : null;
  return { conversations, next, total };
}

function offsetIn(cursor: string | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0;
  const offset = Number(Buffer.from(cursor, 'base64url').toString());
  if (Number.isInteger(offset) && offset >= 0 && offset < 1e9) return offset;
  throw new PulsoError('bad-input', say.foreignCursor);
}

const entry = (id: number | null, name: string | null) =>
  id === null ? null : { id: Number(id), name: name ?? '' };

interface Detail {
  conversation_id: number;
  subject: string | null;
  email: string | null;
  name: string | null;
  mailbox_id: number | null;
  mailbox: string | null;
  teammate_id: number | null;
  teammate: string | null;
  assignee_id: number | null;
  assignee: string | null;
  started_at: Date;
  ended_at: Date;
  waiting_since: Date | null;
  state: string;
  messages: number;
  started_by: string;
  elapsed_seconds: number | null;
  business_seconds: number | null;
  rfc_id: string;
}

/** `people`: else neither the teammate nor whose own mailbox it is, or each one's reply times could be put together from the list. */
async function detailsOf(
  db: Store['db'],
  workspaceId: number,
  ids: number[],
  people: boolean,
): Promise<Map<number, Detail>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Detail>`
    select c.conversation_id, t.subject, a.email, a.name, b.mailbox_id, coalesce(b.address, b.name) as mailbox,
      p.teammate_id, p.name as teammate, k.assignee_id, q.name as assignee, c.started_at, c.ended_at, c.waiting_since,
      c.state, c.messages, c.started_by, r.elapsed_seconds, r.business_seconds, m.rfc_id
    from conversation c
    join thread t on t.workspace_id = c.workspace_id and t.thread_id = c.thread_id
    join message m on m.workspace_id = c.workspace_id and m.message_id = c.conversation_id
    left join address a on a.workspace_id = c.workspace_id and a.address_id = c.contact_id
    left join mailbox b on b.workspace_id = c.workspace_id and b.mailbox_id = c.mailbox_id
      and (${people}::boolean or b.kind = 'shared' or b.address is null)
    left join teammate p on p.workspace_id = c.workspace_id and p.teammate_id = c.teammate_id and ${people}::boolean
    left join conversation_mark k on k.workspace_id = c.workspace_id and k.message_id = c.conversation_id
    left join teammate q on q.workspace_id = c.workspace_id and q.teammate_id = k.assignee_id
    left join reply_clock r on r.workspace_id = c.workspace_id and r.thread_id = c.thread_id
      and r.conversation_id = c.conversation_id and r.first and r.waits_for = 'us'
    where c.workspace_id = ${workspaceId} and c.conversation_id = any(${ids}::bigint[])`.execute(db);
  return new Map(rows.map(row => [Number(row.conversation_id), row]));
}
