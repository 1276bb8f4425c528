/** Mailbox files that people send in pieces, until they are read; and what belongs to the whole Pulso instead of a workspace. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table upload (
    workspace_id bigint not null references workspace,
    upload_id bigint not null,
    user_id text not null,
    name text not null,
    bytes bigint not null,
    received bigint not null,
    state text not null check (state in ('receiving', 'waiting', 'reading', 'done', 'failed')),
    messages bigint not null,
    added bigint not null,
    done double precision,
    error text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (workspace_id, upload_id)
  )`.execute(db);
  await sql`create table instance_setting (name text primary key, value text not null)`.execute(db);
}
