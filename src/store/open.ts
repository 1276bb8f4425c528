/** Opens the store: embedded in memory or a folder, or PostgreSQL by URL. */
import { Kysely, sql } from 'kysely';
import { openEmbedded } from './embedded/embedded.ts';
import { migrate } from './migrate.ts';
import { openServed } from './served/served.ts';
import type { Store } from './store.ts';
import type { Database } from './tables/database.ts';
import { copyLines, dialectOver } from './wire.ts';

/**
 * `where`: `'memory'`, a folder, or `postgres://…`. Tables are created or brought up to date.
 * Throws PulsoError `store-in-use` or `store-failed`.
 */
export async function openStore(where: string): Promise<Store> {
  const served = /^postgres(ql)?:\/\//.test(where);
  const wires = served ? await openServed(where) : openEmbedded(where === 'memory' ? null : where);
  const db = new Kysely<Database>({ dialect: dialectOver(wires) });
  try {
    await migrate(db);
    if (where === 'memory') await forOneRun(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    transient: where === 'memory',
    engine: served ? 'server' : 'embedded',
    copy: (table, columns, lines) => copyLines(db, table, columns, lines),
    transaction: work =>
      db
        .transaction()
        .execute(inside =>
          work({ db: inside, copy: (table, columns, lines) => copyLines(inside, table, columns, lines) }),
        ),
    close: () => db.destroy(),
  };
}

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

/** Tables that end with the process need no write-ahead log: half the memory of a bulk load, and most of its time. */
async function forOneRun(db: Kysely<Database>): Promise<void> {
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
      and relpersistence = 'p' and relname <> 'workspace'`.execute(db);
  for (const { name } of rows) await sql`alter table ${sql.table(name)} set unlogged`.execute(db);
}
