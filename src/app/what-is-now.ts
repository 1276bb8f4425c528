/** What counts as now: an archive is judged as of its end, a mailbox that goes on coming as of this moment. */
import { sql } from 'kysely';
import type { Store } from '../store/store.ts';

/** Mail or work this recent means that more is coming. */
const FRESH_HOURS = 72;

/** Mail that ended long ago would otherwise have everybody waiting for months. */
export async function nowFor(
  db: Store['db'],
  workspaceId: number,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const last = await db
    .selectFrom('message_fact')
    .select('sent_at')
    .where('workspace_id', '=', workspaceId)
    .orderBy('local_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  // What somebody does with a ticket today is done today, however old its mail is.
  const { rows } = await sql<{ at: Date | null }>`
    select max(at) as at from ticket_event where workspace_id = ${workspaceId}`.execute(db);
  const times = [last?.sent_at, rows[0]?.at].flatMap(at => (at == null ? [] : [at.getTime()]));
  if (times.length === 0) return now;
  const end = Temporal.Instant.fromEpochMilliseconds(Math.max(...times));
  const fresh = end.add({ hours: FRESH_HOURS });
  return Temporal.Instant.compare(fresh, now) < 0 ? end : now;
}
