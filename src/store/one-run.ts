/** What a store that ends with the process does without. */
import { type Kysely, sql } from 'kysely';
import type { Database } from './tables/database.ts';

/** For finding what an earlier run left, and single days among years: a store of one run is read as a whole. */
const INDEXES_OF_LATER_RUNS = [
  ...[
    'message_subject',
    'message_fact_thread',
    'delivery_thread',
    'conversation_thread',
    'reply_clock_thread',
  ],
  ...['thread_key', 'delivery_local', 'message_fact_local', 'reply_clock_answered', 'reply_clock_asked'],
];

/**
 * Tables that end with the process need no write-ahead log: half the memory of a bulk load, and most of its time. Nothing
 * happens where it has been done.
 */
export async function forOneRun(db: Kysely<Database>): Promise<void> {
  const { rows: done } = await sql<{
    yes: boolean;
  }>`select to_regclass('delivery_local') is null as yes`.execute(db);
  if (done[0]?.yes === true) return;
  for (const name of INDEXES_OF_LATER_RUNS) await sql`drop index ${sql.table(name)}`.execute(db);
  const triggers = await sql<{ name: string; owner: string }>`
    select tgname as name, tgrelid::regclass::text as owner from pg_trigger where tgname like 'rollup_note%'`.execute(
    db,
  );
  for (const { name, owner } of triggers.rows) {
    await sql`drop trigger ${sql.id(name)} on ${sql.table(owner)}`.execute(db);
  }
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relpersistence = 'p' and relname not in ('workspace', 'kysely_migration', 'kysely_migration_lock')`.execute(
    db,
  );
  for (const { name } of rows) await sql`alter table ${sql.table(name)} set unlogged`.execute(db);
}
