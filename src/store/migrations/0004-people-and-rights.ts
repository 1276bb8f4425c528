/**
 * The application around the facts: settings kept in the database, who may see what, and what people decided about conversations.
 * Who somebody is (password, sessions, second factor) lies in the tables `auth_*`, which the sign-in library makes.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  `create type member_role as enum ('owner', 'manager', 'member', 'viewer')`,
  // The document of settings (the schema of pulso.toml).
  `alter table workspace add column config jsonb not null default '{}'`,
  // Null lists mean everything; they matter for managers and viewers.
  `create table member (
    workspace_id bigint not null references workspace,
    user_id text not null,
    role member_role not null,
    teammate_id bigint,
    mailbox_ids bigint[],
    team_ids bigint[],
    language text not null,
    zone text,
    created_at timestamptz not null,
    primary key (workspace_id, user_id)
  )`,
  // Of a token only its hash is kept.
  `create table invitation (
    workspace_id bigint not null references workspace,
    invitation_id bigint not null,
    email text not null,
    role member_role not null,
    teammate_id bigint,
    mailbox_ids bigint[],
    team_ids bigint[],
    language text not null,
    token_hash text not null,
    invited_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    primary key (workspace_id, invitation_id)
  )`,
  `create unique index invitation_token on invitation (workspace_id, token_hash)`,
  `create table api_key (
    workspace_id bigint not null references workspace,
    key_id bigint not null,
    name text not null,
    user_id text not null,
    key_hash text not null,
    hint text not null,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    used_at timestamptz,
    primary key (workspace_id, key_id)
  )`,
  `create unique index api_key_hash on api_key (workspace_id, key_hash)`,
  // Who changed what, for people to look up.
  `create table audit (
    workspace_id bigint not null references workspace,
    audit_id bigint not null,
    at timestamptz not null,
    user_id text,
    action text not null,
    detail jsonb not null,
    primary key (workspace_id, audit_id)
  )`,
  // What people decided about a conversation, by its first message: that stays the same however threads are joined.
  `create table conversation_mark (
    workspace_id bigint not null references workspace,
    message_id bigint not null,
    assignee_id bigint,
    closed_at timestamptz,
    user_id text not null,
    changed_at timestamptz not null,
    primary key (workspace_id, message_id)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
