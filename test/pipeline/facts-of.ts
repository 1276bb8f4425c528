/**
 * Everything a store knows, in words that do not depend on the order in which it was learned: Message-IDs, addresses
 * and mailboxes instead of numbers, threads as sets, every table sorted. Two stores with equal facts answer alike.
 */
import { sql } from 'kysely';
import type { Store } from '../../src/store/store.ts';

export type Facts = Record<string, string[]>;

/** Numbers that only one store knows, by table column, and what they stand for. */
const QUERIES: Record<string, string> = {
  message: `
    select m.rfc_id, m.sent_at, m.offset_minutes, a.email as author, s.email as sender, l.email as list,
      ${emails('m.to_ids')} as "to", ${emails('m.cc_ids')} as cc, ${emails('m.bcc_ids')} as bcc,
      m.kind, m.kind_without_list, m.prefix, m.acknowledgement, m.subject, m.subject_key::text, m.orphan, m.words,
      m.attachments,
      (select array_agg(o.rfc_id order by o.rfc_id) from message o where o.thread_id = m.thread_id) as thread
    from message m
      join address a on a.address_id = m.author_id
      left join address s on s.address_id = m.sender_id
      left join address l on l.address_id = m.list_id`,
  copy: `
    select m.rfc_id, b.address as mailbox, c.flags from message_copy c
      join message m using (message_id) join mailbox b using (mailbox_id)`,
  label: `
    select m.rfc_id, l.name, l.role from message_label x join message m using (message_id) join label l using (label_id)`,
  attachment: `
    select m.rfc_id, x.ordinal, x.type, x.size, x.inline from attachment x join message m using (message_id)`,
  address: `select a.email, a.domain, a.internal, ${mate('a.teammate_id')} as mate from address a`,
  message_fact: `
    select m.rfc_id, c.rfc_id as conversation, f.sent_at, f.local_at, a.email as author, ${mate('f.teammate_id')} as mate,
      f.words, f.recipients, f.external_recipients, f.attachments, f.kind, f.direction, f.direct, f.forward,
      f.first_in_conversation, f.after_hours, f.thread_id = m.thread_id as sound
    from message_fact f
      join message m using (message_id)
      join message c on c.message_id = f.conversation_id
      join address a on a.address_id = f.author_id`,
  delivery: `
    select m.rfc_id, r.email as recipient, f.sent_at, f.local_at, a.email as author, ${mate('f.teammate_id')} as mate,
      f.kind, f.direction, f.role, f.external, f.thread_id = m.thread_id as sound
    from delivery f
      join message m using (message_id)
      join address r using (address_id)
      join address a on a.address_id = f.author_id`,
  thread: `
    select (select min(m.rfc_id) from message m where m.thread_id = t.thread_id and m.sent_at is not null) as holds,
      t.started_at, t.local_started_at, t.ended_at, t.messages, t.conversations from thread t`,
  conversation: `
    select m.rfc_id as first, b.address as mailbox, a.email as contact, ${mate('f.teammate_id')} as mate,
      f.started_at, f.local_started_at, f.ended_at, f.waiting_since, f.messages, f.human_messages, f.started_by,
      f.state, f.continued, f.thread_id = m.thread_id as sound
    from conversation f
      join message m on m.message_id = f.conversation_id
      join mailbox b using (mailbox_id)
      left join address a on a.address_id = f.contact_id`,
  reply_clock: `
    select q.rfc_id as question, w.rfc_id as answer, c.rfc_id as conversation, b.address as mailbox, a.email as asker,
      ${mate('f.teammate_id')} as mate, f.asked_at, f.local_asked_at, f.answered_at, f.local_answered_at,
      f.closed_at, f.elapsed_seconds, f.business_seconds, f.waits_for, f.started_by, f.first, f.after_hours,
      k.definition as calendar, f.thread_id = q.thread_id as sound
    from reply_clock f
      join message q on q.message_id = f.question_id
      join message c on c.message_id = f.conversation_id
      left join message w on w.message_id = f.answer_id
      join mailbox b using (mailbox_id)
      join address a on a.address_id = f.asker_id
      join calendar k on k.calendar_id = f.calendar_id and k.version = f.calendar_version`,
  waiting_to_be_derived: `select thread_id from dirty_thread`,
};

function emails(column: string): string {
  return `(select array_agg(x.email order by x.email) from address x where x.address_id = any(${column}))`;
}

/** A teammate is who writes from these addresses; names are those of the first mail that has one. */
function mate(column: string): string {
  return `(select array_agg(x.email order by x.email) from address x where x.teammate_id = ${column})`;
}

export async function factsOf(store: Store): Promise<Facts> {
  const facts: Facts = {};
  for (const [name, query] of Object.entries(QUERIES)) {
    const { rows } = await sql.raw(query).execute(store.db);
    facts[name] = rows.map(row => JSON.stringify(sorted(row))).sort();
  }
  return facts;
}

/** How many rows each table has; joins above would hide an orphan. */
export async function rowCounts(store: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of Object.keys(QUERIES)) {
    const name =
      table === 'waiting_to_be_derived'
        ? 'dirty_thread'
        : table === 'copy' || table === 'label'
          ? `message_${table}`
          : table;
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(store.db);
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

/** jsonb gives keys back in an order of its own. */
function sorted(value: unknown): unknown {
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
