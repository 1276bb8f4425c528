/**
 * Room of rows that were replaced, given back in an embedded database, where no autovacuum does it, and the rows that questions
 * walk over in order of time: a third less to read for questions about a period.
 */
import { sql } from 'kysely';
import type { Store } from './store.ts';

/** Fewer leave so little behind that the nightly round is enough. */
const WORTH_IT = 10_000;
const REPLACED = ['conversation', 'delivery', 'thread'] as const;
/** A partial index cannot arrange a table. */
const BY_TIME = { reply_clock: 'reply_clock_asked', message_fact: 'message_fact_local' } as const;

/**
 * `threads`: how many were derived; `first`: there were no facts of them before, only their marks. Table by table, so that questions come
 * in between.
 */
export async function reclaim(store: Store, threads: number, first: boolean): Promise<void> {
  if (store.engine !== 'embedded' || store.transient || threads < WORTH_IT) return;
  for (const table of ['dirty_thread', ...(first ? Object.keys(BY_TIME) : REPLACED)])
    await sql`vacuum ${sql.table(table)}`.execute(store.db);
  if (!first) await arrangeByTime(store);
}

/** Writes the tables anew; a few seconds for a million messages. Vacuumed, they are answered for by their indexes alone. */
export async function arrangeByTime({ db }: Pick<Store, 'db'>): Promise<void> {
  for (const [table, index] of Object.entries(BY_TIME)) {
    await sql`cluster ${sql.table(table)} using ${sql.id(index)}`.execute(db);
    await sql`vacuum (analyze) ${sql.table(table)}`.execute(db);
  }
}
