/** Room of rows that were replaced, given back in an embedded database, where no autovacuum does it: questions would walk over them. */
import { sql } from 'kysely';
import type { Store } from './store.ts';

/** Fewer leave so little behind that the nightly round is enough. */
const WORTH_IT = 10_000;
const REPLACED = ['reply_clock', 'conversation', 'message_fact', 'delivery', 'thread'] as const;

/**
 * `threads`: how many were derived; `first`: there were no facts of them before, only their marks. Table by table, so that questions come
 * in between.
 */
export async function reclaim(store: Store, threads: number, first: boolean): Promise<void> {
  if (store.engine !== 'embedded' || store.transient || threads < WORTH_IT) return;
  for (const table of ['dirty_thread', ...(first ? [] : REPLACED)])
    await sql`vacuum ${sql.table(table)}`.execute(store.db);
}
