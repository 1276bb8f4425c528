/** Why an answer did not look like a person's, once a person has confirmed it and it counts. Null for anonymous ones, and those from before. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table survey_answer add column confirmed_flag text`.execute(db);
}
