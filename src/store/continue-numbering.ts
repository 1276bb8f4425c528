/** Rows that came with their numbers do not move the counters that give the next ones. */
import { type Kysely, sql } from 'kysely';
import type { Database } from './tables/database.ts';

/** After rows were restored: the next number of every counted column comes after the largest there is. */
export async function continueNumbering(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'`.execute(db);
  for (const { table, column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), greatest(1, max(${sql.ref(column)})), max(${sql.ref(column)}) is not null)
      from ${sql.table(table)}`.execute(db);
  }
}
