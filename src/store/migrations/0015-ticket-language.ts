/**
 * In which language mail is written, ISO 639: `message.language` as its own header says, `ticket_text.language` as the kept text
 * shows. Null: not known, and in rows from before.
 */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['message', 'ticket_text'])
    await sql`alter table ${sql.table(table)} add column language text`.execute(db);
}
