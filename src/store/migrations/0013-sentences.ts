/**
 * Beside why something failed, in English, the same sentence in every language the product speaks: `{"en": …, "es": …}`. Null in
 * rows from before, which stay English.
 */
import { type Kysely, sql } from 'kysely';

const TABLES = [
  'connection',
  'upload',
  'report_run',
  'alert_rule',
  'hook_delivery',
  'survey_invitation',
  'triage_training',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of TABLES) await sql`alter table ${sql.table(table)} add column said jsonb`.execute(db);
}
