/**
 * Rollups: the same facts arranged for the questions that would otherwise read and join everything (by mailbox, by label, files, the
 * backlog, counts per hour). They are made by `metrics/rollups.ts` and used only while nothing they were made from has changed:
 * triggers note every changed day in `rollup_dirty`, whoever changes it. They refer to no other table by key: checking each row would take
 * longer than making it.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  `create index thread_started on thread (workspace_id, local_started_at)`,
  `create index conversation_key on conversation (workspace_id, conversation_id)`,
  `create index conversation_awaiting on conversation (workspace_id, state) where state in ('awaiting_us', 'awaiting_them')`,
  `create index reply_clock_closed on reply_clock (workspace_id, closed_at) where closed_at is not null`,

  // Days (in the workspace's zone) whose rollups no longer say what the facts say.
  `create table rollup_dirty (
    workspace_id bigint not null references workspace,
    day date not null,
    primary key (workspace_id, day)
  )`,
  // The newest message when rollups were last made: newer ones are noted with their own facts. With a single mailbox
  // the tables by mailbox would only repeat the others and stay empty.
  `create table rollup_state (
    workspace_id bigint primary key references workspace,
    known_message bigint not null,
    by_mailbox boolean not null
  )`,
  `create table mail_hour (
    workspace_id bigint not null,
    local_at timestamp not null,
    direction message_direction not null,
    kind message_kind not null,
    messages bigint not null
  )`,
  `create index mail_hour_local on mail_hour (workspace_id, local_at)`,
  // One row per message and mailbox: message_fact as each mailbox sees it.
  `create table mail_in_mailbox (mailbox_id bigint not null, like message_fact)`,
  `create index mail_in_mailbox_local on mail_in_mailbox (workspace_id, local_at)`,
  `create index mail_in_mailbox_mailbox on mail_in_mailbox (workspace_id, mailbox_id, local_at)`,
  `create table label_day (
    workspace_id bigint not null,
    local_at timestamp not null,
    label_id bigint not null,
    direction message_direction not null,
    kind message_kind not null,
    messages bigint not null
  )`,
  `create index label_day_local on label_day (workspace_id, local_at)`,
  `create table mailbox_day (
    workspace_id bigint not null,
    local_at timestamp not null,
    mailbox_id bigint not null,
    direction message_direction not null,
    kind message_kind not null,
    messages bigint not null
  )`,
  `create index mailbox_day_local on mailbox_day (workspace_id, local_at)`,
  `create table attachment_fact (
    workspace_id bigint not null,
    message_id bigint not null,
    sent_at timestamptz not null,
    local_at timestamp not null,
    author_id bigint not null,
    size bigint not null,
    direction message_direction not null,
    kind message_kind not null,
    inline boolean not null,
    type text not null
  )`,
  `create index attachment_fact_local on attachment_fact (workspace_id, local_at)`,
  `create table backlog_day (
    workspace_id bigint not null,
    local_at timestamp not null,
    mailbox_id bigint not null,
    waits_for waits_for not null,
    delta bigint not null
  )`,
  `create index backlog_day_local on backlog_day (workspace_id, local_at)`,

  // In order of the days, so that two writers never wait for each other in a circle.
  `create function rollup_note_local() returns trigger language plpgsql as $$ begin
    insert into rollup_dirty select distinct workspace_id, local_at::date from changed order by 1, 2 on conflict do nothing;
    return null;
  end $$`,
  // The day of a closing is taken a day wide on both sides: the zone is not known here.
  `create function rollup_note_clock() returns trigger language plpgsql as $$ begin
    insert into rollup_dirty
      select workspace_id, local_asked_at::date from changed
      union select workspace_id, local_answered_at::date from changed where local_answered_at is not null
      union select workspace_id, (closed_at at time zone 'UTC')::date + around
        from changed, generate_series(-1, 1) around where closed_at is not null
      order by 1, 2 on conflict do nothing;
    return null;
  end $$`,
  // Copies, labels and files of a message that was there before; those of a new one come with its own facts.
  `create function rollup_note_message() returns trigger language plpgsql as $$ begin
    insert into rollup_dirty
      select distinct m.workspace_id, (m.sent_at at time zone 'UTC')::date + around
      from changed c
      join rollup_state s on s.workspace_id = c.workspace_id and c.message_id <= s.known_message
      join message m on m.workspace_id = c.workspace_id and m.message_id = c.message_id
      cross join generate_series(-1, 1) around
      where m.sent_at is not null
      order by 1, 2 on conflict do nothing;
    return null;
  end $$`,
  ...noted('message_fact', 'rollup_note_local'),
  ...noted('reply_clock', 'rollup_note_clock'),
  ...noted('message_copy', 'rollup_note_message'),
  ...noted('message_label', 'rollup_note_message'),
  ...noted('attachment', 'rollup_note_message'),

  `insert into rollup_dirty select distinct workspace_id, local_at::date from message_fact on conflict do nothing`,
  `insert into rollup_dirty select distinct workspace_id, local_asked_at::date from reply_clock on conflict do nothing`,
  `insert into rollup_dirty select distinct workspace_id, coalesce(local_answered_at, (closed_at at time zone 'UTC'))::date + around
    from reply_clock, generate_series(-1, 1) around where coalesce(answered_at, closed_at) is not null on conflict do nothing`,
];

/** Statement triggers with the changed rows; PostgreSQL wants one for each event, and an update has rows before and after. */
export function noted(table: string, note: string): string[] {
  const trigger = (name: string, event: string, rows: string) =>
    `create trigger ${note}_${name} after ${event} on ${table} referencing ${rows} table as changed
      for each statement execute function ${note}()`;
  return [
    trigger('insert', 'insert', 'new'),
    trigger('delete', 'delete', 'old'),
    trigger('update_from', 'update', 'old'),
    trigger('update_to', 'update', 'new'),
  ];
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
