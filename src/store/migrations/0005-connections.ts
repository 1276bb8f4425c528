/**
 * Connected mailboxes. A message that is deleted on its server stays in every figure: what was said was said. Only where it lies
 * changes: `live_copy` says which message each place in a folder held when it was read, so that what vanished from a folder
 * can lose the folder's label.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  `create type connection_kind as enum ('imap', 'gmail', 'graph', 'folder')`,
  `create type connection_state as enum ('waiting', 'reading', 'live', 'failed', 'paused')`,
  // settings: never secrets. secret: sealed. messages and total: read so far, and in the mailbox. watched_*: which process
  // keeps it up to date, and until when it has said so.
  `create table connection (
    workspace_id bigint not null references workspace,
    connection_id bigint not null,
    kind connection_kind not null,
    name text not null,
    address text not null,
    settings jsonb not null,
    secret text,
    state connection_state not null,
    cursor jsonb not null,
    messages bigint not null,
    total bigint,
    error text,
    error_at timestamptz,
    synced_at timestamptz,
    newest_message_at timestamptz,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    watched_by text,
    watched_until timestamptz,
    primary key (workspace_id, connection_id)
  )`,
  // Of a live source: whose it is, the folder it is a part of while offsets mean the same, and that folder's label.
  `alter table source add column connection_id bigint, add column folder_key text, add column folder_label text`,
  `create index source_connection on source (workspace_id, connection_id) where connection_id is not null`,
  `create table live_copy (
    workspace_id bigint not null,
    source_id bigint not null,
    uid bigint not null,
    message_id bigint not null,
    primary key (workspace_id, source_id, uid)
  )`,
  `create index live_copy_message on live_copy (workspace_id, message_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
