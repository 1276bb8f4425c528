/**
 * Commands at the top of mail (`#solved`), one row a message. `commands`: a list of `{command, value, word}`; nothing else of the text.
 * `sent`, `checked_by`: what shows who wrote it, of the copy that shows most. Of people from outside none stay.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  `create table message_command (
    workspace_id bigint not null references workspace,
    message_id bigint not null,
    commands jsonb not null,
    sent boolean not null,
    checked_by text,
    primary key (workspace_id, message_id)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
