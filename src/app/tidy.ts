/** An embedded database is vacuumed by nobody else; table by table, so that questions come in between. */
import { sql } from 'kysely';
import { arrangeByTime } from '../store/reclaim.ts';
import type { AppContext } from './context.ts';

export async function tidy({ store }: Pick<AppContext, 'store'>, signal: AbortSignal): Promise<void> {
  if (store.engine !== 'embedded') return;
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'jobs') order by 1`.execute(
    store.db,
  );
  for (const { name } of rows) {
    if (signal.aborted) return;
    await sql`vacuum (analyze) ${sql.raw(name)}`.execute(store.db).catch(() => {}); // a table that is not there any more
  }
  await arrangeByTime(store);
}
