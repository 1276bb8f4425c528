/** When a version of a calendar was made, and by whom; null is unknown: versions from before, and whoever runs this Pulso. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table calendar add column made_at timestamptz, add column made_by text`.execute(db);
}
