/**
 * Triage: what is kept of texts where a workspace says so, what was learnt from labelled tickets, what was suggested and what people
 * made of it. Texts and models are sealed: a model's words come from mail.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  // Newly written text of mail in conversations of support mailboxes, sealed for its message. Only with privacy = "content".
  `create table ticket_text (
    workspace_id bigint not null references workspace,
    message_id bigint not null,
    text text not null,
    primary key (workspace_id, message_id)
  )`,
  // A row for each training; scores (triage/cross-validate.ts) stay, `model` only of the newest one of a field.
  `create table triage_model (
    workspace_id bigint not null references workspace,
    model_id bigint not null,
    field text not null check (field in ('category', 'severity')),
    version integer not null,
    trained_at timestamptz not null,
    tickets integer not null,
    scores jsonb not null,
    model text,
    primary key (workspace_id, model_id)
  )`,
  `create unique index triage_model_version on triage_model (workspace_id, field, version)`,
  `create table triage_training (
    workspace_id bigint primary key references workspace,
    state text not null check (state in ('waiting', 'learning', 'done', 'failed')),
    done double precision not null,
    error text,
    changed_at timestamptz not null
  )`,
  `create table triage_endpoint (
    workspace_id bigint primary key references workspace,
    url text not null,
    model text not null,
    key_sealed text,
    requests_a_day integer not null,
    used_on date,
    used integer not null,
    changed_at timestamptz not null
  )`,
  // What stood on the page when somebody decided. value: a label, a language, a ticket's number; null for drafts.
  `create table triage_suggestion (
    workspace_id bigint not null references workspace,
    ticket_id bigint not null,
    field text not null,
    source text not null check (source in ('rule', 'classifier', 'endpoint', 'similar')),
    value text,
    confidence double precision not null,
    words integer,
    model_version integer,
    made_at timestamptz not null,
    primary key (workspace_id, ticket_id, field, source)
  )`,
  // One a ticket and field; a changed mind replaces it. chosen: what was taken instead, a label.
  `create table triage_decision (
    workspace_id bigint not null references workspace,
    ticket_id bigint not null,
    decided_at timestamptz not null,
    local_decided_at timestamp not null,
    confidence double precision not null,
    seconds_saved integer not null,
    field text not null,
    source text not null,
    outcome text not null check (outcome in ('accepted', 'changed', 'refused')),
    mailbox_id bigint,
    teammate_id bigint,
    model_version integer,
    suggested text,
    chosen text,
    user_id text not null,
    primary key (workspace_id, ticket_id, field)
  )`,
  `create index triage_decision_time on triage_decision (workspace_id, local_decided_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
