/** The metrics engine as one person may use it: nobody of the application asks it otherwise. */
import type { Config } from '../../config.ts';
import { createEngine, type Engine } from '../../metrics/engine/engine.ts';
import type { View } from '../../metrics/engine/row-filter.ts';
import type { Store } from '../../store/store.ts';
import type { Reach } from '../../store/tables/rights.ts';
import type { AppContext } from '../context.ts';
import { companyOf, viewOf } from '../rights.ts';
import { configOf } from '../settings.ts';

export interface Asking {
  engine: Engine;
  view: View;
  config: Config;
  /** What counts as now: an archive is judged as of its end, a mailbox that goes on coming as of this moment. */
  now: Temporal.Instant;
}

export async function engineFor(
  { store, now, questionMs }: Pick<AppContext, 'store' | 'now' | 'questionMs'>,
  workspaceId: number,
  reach: Reach,
): Promise<Asking> {
  const { db } = store;
  const config = await configOf(db, workspaceId);
  const view = viewOf(reach, config, await companyOf(db, workspaceId, reach));
  const engine = createEngine({ db, workspaceId, ...view, perQuestion: () => store.within(questionMs) });
  return { engine, view, config, now: await nowFor(db, workspaceId, now()) };
}

/** Mail this recent means that more is coming. */
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
  if (last === undefined) return now;
  const end = Temporal.Instant.fromEpochMilliseconds(last.sent_at.getTime());
  const fresh = end.add({ hours: FRESH_HOURS });
  return Temporal.Instant.compare(fresh, now) < 0 ? end : now;
}
