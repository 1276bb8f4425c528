/** A thread is shown by the subject of its first message: kept with the thread, so that lists need not look for it. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table thread add column subject text`.execute(db);
}
