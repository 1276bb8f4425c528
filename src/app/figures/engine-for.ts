/** The metrics engine as one person may use it: nobody of the application asks it otherwise. */
import type { Config } from '../../config.ts';
import { createEngine, type Engine } from '../../metrics/engine/engine.ts';
import type { View } from '../../metrics/engine/row-filter.ts';
import type { Reach } from '../../store/tables/rights.ts';
import type { AppContext } from '../context.ts';
import { companyOf, type Single, viewOf, withoutSingles } from '../rights.ts';
import { configOf } from '../settings.ts';
import { nowFor } from '../what-is-now.ts';

export interface Asking {
  engine: Engine;
  view: View;
  config: Config;
  /** What counts as now: an archive is judged as of its end, a mailbox that goes on coming as of this moment. */
  now: Temporal.Instant;
}

/** `unseen`: what is not named one by one whatever the role, for keys that lack the scope. */
export async function engineFor(
  { store, now, questionMs }: Pick<AppContext, 'store' | 'now' | 'questionMs'>,
  workspaceId: number,
  reach: Reach,
  unseen: readonly Single[] = [],
): Promise<Asking> {
  const { db } = store;
  const config = await configOf(db, workspaceId);
  const view = withoutSingles(viewOf(reach, config, await companyOf(db, workspaceId, reach)), unseen);
  const engine = createEngine({ db, workspaceId, ...view, perQuestion: () => store.within(questionMs) });
  return { engine, view, config, now: await nowFor(db, workspaceId, now()) };
}
