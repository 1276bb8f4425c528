/** Figures for the planner. An embedded database never analyses by itself, and a server's own look may come too late for a run. */
import { type Kysely, sql } from 'kysely';
import type { Database } from './tables/database.ts';

/** Grown by less, a table is as it was for the planner. */
const GROWN = 1.2;

/** Analyses those of the tables that were never looked at, or have grown by a fifth since. */
export async function analyseGrown(db: Kysely<Database>, tables: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r'
      and relname in (${sql.join(tables)}) and pg_relation_size(oid) > 0
      and (reltuples < 0 or pg_relation_size(oid) > ${GROWN}::float8 * relpages * current_setting('block_size')::int)`.execute(
    db,
  );
  if (rows.length === 0) return;
  await sql`analyze ${sql.join(rows.map(row => sql.table(row.name)))}`.execute(db);
}
