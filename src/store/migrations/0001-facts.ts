/**
 * The first tables. `workspace_id` leads every key, foreign key and index (so Citus can distribute by it).
 *
 * Two layers: *read* tables say what the mail said (message, message_copy, attachment …) and are only ever added to;
 * *fact* tables (message_fact, delivery, conversation, reply_clock) say what it means and are derived again per thread.
 * Tables with a row per message refer to `workspace` without a foreign key: checking each row cost a third of an import.
 * `local_*` columns hold the wall-clock time in the workspace's zone: converting zones per row is the slow part of a query.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS = `
create type message_kind as enum ('human', 'bounce', 'auto-reply', 'calendar', 'bulk', 'notification');
create type message_direction as enum ('inbound', 'outbound', 'internal');
create type subject_prefix as enum ('none', 'reply', 'forward');
create type recipient_role as enum ('to', 'cc', 'bcc');
create type waits_for as enum ('us', 'them');
create type conversation_state as enum ('awaiting_us', 'awaiting_them', 'closed', 'none');
create type started_by as enum ('them', 'us', 'internal', 'automatic');
create type mailbox_kind as enum ('personal', 'shared');

create table workspace (
  workspace_id bigint primary key,
  name text not null,
  zone text not null,
  settings jsonb not null,
  created_at timestamptz not null
);
create table team (
  workspace_id bigint not null references workspace,
  team_id bigint not null,
  name text not null,
  primary key (workspace_id, team_id)
);
create table teammate (
  workspace_id bigint not null references workspace,
  teammate_id bigint not null,
  name text not null,
  team_id bigint,
  primary key (workspace_id, teammate_id)
);
create table address (
  workspace_id bigint not null,
  address_id bigint not null,
  email text not null,
  domain text not null,
  name text not null,
  internal boolean not null,
  teammate_id bigint,
  primary key (workspace_id, address_id)
);
create unique index address_email on address (workspace_id, email);
create table mailbox (
  workspace_id bigint not null references workspace,
  mailbox_id bigint not null,
  name text not null,
  address text,
  kind mailbox_kind not null,
  team_id bigint,
  primary key (workspace_id, mailbox_id)
);
create table calendar (
  workspace_id bigint not null references workspace,
  calendar_id bigint not null,
  version integer not null,
  team_id bigint,
  mailbox_id bigint,
  definition jsonb not null,
  primary key (workspace_id, calendar_id, version)
);
create table label (
  workspace_id bigint not null references workspace,
  label_id bigint not null,
  name text not null,
  role text,
  primary key (workspace_id, label_id)
);
create table source (
  workspace_id bigint not null references workspace,
  source_id bigint not null,
  fingerprint text not null,
  path text not null,
  next_offset bigint not null,
  finished boolean not null,
  messages bigint not null,
  skipped jsonb not null,
  updated_at timestamptz not null,
  primary key (workspace_id, source_id)
);
create unique index source_fingerprint on source (workspace_id, fingerprint);
create table source_problem (
  workspace_id bigint not null,
  source_id bigint not null,
  byte_offset bigint not null,
  problem text not null,
  primary key (workspace_id, source_id, byte_offset, problem)
);

create table message (
  workspace_id bigint not null,
  message_id bigint not null,
  rfc_hash bigint not null,
  rfc_id text not null,
  thread_id bigint not null,
  sent_at timestamptz,
  offset_minutes smallint,
  author_id bigint not null,
  sender_id bigint,
  list_id bigint,
  to_ids bigint[] not null,
  cc_ids bigint[] not null,
  bcc_ids bigint[] not null,
  kind message_kind not null,
  kind_without_list message_kind not null,
  prefix subject_prefix not null,
  acknowledgement boolean not null,
  subject text,
  subject_key bigint,
  orphan boolean not null,
  words integer,
  size bigint not null,
  attachments integer not null,
  primary key (workspace_id, message_id)
);
create unique index message_rfc_hash on message (workspace_id, rfc_hash);
create index message_thread on message (workspace_id, thread_id);
create index message_subject on message (workspace_id, subject_key) where subject_key is not null;
create table message_copy (
  workspace_id bigint not null,
  message_id bigint not null,
  mailbox_id bigint not null,
  source_id bigint not null,
  byte_offset bigint not null,
  flags text[] not null,
  primary key (workspace_id, message_id, mailbox_id)
);
create table message_label (
  workspace_id bigint not null,
  message_id bigint not null,
  label_id bigint not null,
  primary key (workspace_id, message_id, label_id)
);
create table attachment (
  workspace_id bigint not null,
  message_id bigint not null,
  ordinal integer not null,
  type text not null,
  size bigint not null,
  inline boolean not null,
  primary key (workspace_id, message_id, ordinal)
);
create table thread_ref (
  workspace_id bigint not null,
  ref bigint not null,
  thread_id bigint not null,
  primary key (workspace_id, ref)
);
create table dirty_thread (
  workspace_id bigint not null,
  thread_id bigint not null,
  primary key (workspace_id, thread_id)
);

create table message_fact (
  workspace_id bigint not null,
  message_id bigint not null,
  thread_id bigint not null,
  conversation_id bigint not null,
  sent_at timestamptz not null,
  local_at timestamp not null,
  author_id bigint not null,
  teammate_id bigint,
  size bigint not null,
  words integer,
  recipients integer not null,
  external_recipients integer not null,
  attachments integer not null,
  kind message_kind not null,
  direction message_direction not null,
  direct boolean not null,
  forward boolean not null,
  first_in_conversation boolean not null,
  after_hours boolean not null
);
create table delivery (
  workspace_id bigint not null,
  message_id bigint not null,
  thread_id bigint not null,
  address_id bigint not null,
  sent_at timestamptz not null,
  local_at timestamp not null,
  author_id bigint not null,
  teammate_id bigint,
  kind message_kind not null,
  direction message_direction not null,
  role recipient_role not null,
  external boolean not null
);
create table thread (
  workspace_id bigint not null,
  thread_id bigint not null,
  started_at timestamptz not null,
  local_started_at timestamp not null,
  ended_at timestamptz not null,
  messages integer not null,
  conversations integer not null
);
create table conversation (
  workspace_id bigint not null,
  conversation_id bigint not null,
  thread_id bigint not null,
  mailbox_id bigint not null,
  contact_id bigint,
  teammate_id bigint,
  started_at timestamptz not null,
  local_started_at timestamp not null,
  ended_at timestamptz not null,
  waiting_since timestamptz,
  messages integer not null,
  human_messages integer not null,
  started_by started_by not null,
  state conversation_state not null,
  continued boolean not null
);
create table reply_clock (
  workspace_id bigint not null,
  thread_id bigint not null,
  conversation_id bigint not null,
  mailbox_id bigint not null,
  question_id bigint not null,
  asker_id bigint not null,
  asked_at timestamptz not null,
  local_asked_at timestamp not null,
  answer_id bigint,
  answerer_id bigint,
  teammate_id bigint,
  answered_at timestamptz,
  local_answered_at timestamp,
  closed_at timestamptz,
  elapsed_seconds integer,
  business_seconds integer,
  waits_for waits_for not null,
  started_by started_by not null,
  first boolean not null,
  after_hours boolean,
  calendar_id bigint,
  calendar_version integer
);
create index message_fact_local on message_fact (workspace_id, local_at);
create index message_fact_thread on message_fact (workspace_id, thread_id);
create index delivery_local on delivery (workspace_id, local_at);
create index delivery_thread on delivery (workspace_id, thread_id);
create index thread_key on thread (workspace_id, thread_id);
create index conversation_thread on conversation (workspace_id, thread_id);
create index conversation_started on conversation (workspace_id, local_started_at);
create index reply_clock_thread on reply_clock (workspace_id, thread_id);
create index reply_clock_answered on reply_clock (workspace_id, local_answered_at);
create index reply_clock_asked on reply_clock (workspace_id, local_asked_at);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\s*\n/)) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
}
