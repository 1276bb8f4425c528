/** A range of days as a condition on an instant of `f`, as figures have it. */
import { sql } from 'kysely';
import type { Sql } from '../../metrics/define.ts';
import { periodsOf } from '../../metrics/engine/range.ts';
import type { Request } from '../../metrics/engine/request.ts';
import type { Store } from '../../store/store.ts';

type Column = 'at' | 'created_at';

/** Throws `bad-query` for a range that is not understood. */
export async function during(
  db: Store['db'],
  workspaceId: number,
  column: Column,
  range: NonNullable<Request['date_range']>,
  now: Temporal.Instant,
): Promise<Sql> {
  if (range === 'all') return sql`true`;
  const { zone } = await db
    .selectFrom('workspace')
    .select('zone')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const seconds = now.epochMilliseconds / 1000;
  const { from, to } = periodsOf({ date_range: range, compare: null }, zone, seconds).current;
  const at = sql.ref(`f.${column}`);
  return sql`(${from}::float8 is null or ${at} >= to_timestamp(${from}::float8))
    and (${to}::float8 is null or ${at} < to_timestamp(${to}::float8))`;
}
