/** How a run of reading keeps what it reads. */
import type { Config } from '../../config.ts';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { isOurs } from '../apply-identity.ts';
import type { Secrets } from '../secrets.ts';
import { knownWhose } from '../whose.ts';
import type { Workspace } from '../workspace.ts';
import { say } from './errors.data.ts';
import { type Hide, hiderIfAny, hiderOf } from './hidden-address.ts';
import { numbersOnly } from './numbers-only.ts';
import type { Reducing } from './reduce-message.ts';

export interface RunPrivacy {
  reducing: Reducing | null;
  hide: Hide | null;
}

/** Read before its turn came, the configuration may be older than what somebody has saved since: the stricter one holds. */
export async function withStoredPrivacy(
  { db }: Pick<Store, 'db'>,
  { config, workspaceId }: { config: Config; workspaceId: number },
): Promise<Config> {
  const row = await db
    .selectFrom('workspace')
    .select('config')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row?.config.privacy === 'aggregates' ? { ...config, privacy: 'aggregates' } : config;
}

/** Throws PulsoError `bad-config` without what addresses are hidden with, `bad-secret`. */
export async function privacyOf(
  store: Store,
  workspace: Workspace,
  { secrets }: { secrets?: Secrets | undefined },
): Promise<RunPrivacy> {
  const { id, config } = workspace;
  // Of a store of one run nothing is kept.
  if (store.transient) return { reducing: null, hide: null };
  if (!numbersOnly(config)) {
    return { reducing: null, hide: secrets === undefined ? null : await hiderIfAny(store, secrets, id) };
  }
  if (secrets === undefined) {
    throw new PulsoError('bad-config', say.secretNeeded);
  }
  const hide = await hiderOf(store, secrets, id);
  const known = await knownWhose(store, id, config);
  const isInternal = known === null ? null : isOurs(workspace, known);
  return { hide, reducing: { hide, isInternal, rules: config.rule } };
}
