/** Changes how a mailbox is reached; what was read of it stays. */
import { sql } from 'kysely';
import type { AppContext } from '../context.ts';
import { failing } from '../failing.ts';
import { assertSameServer, connectionRow, secretPlace } from './connection-row.ts';
import { connectorOf } from './connector-of.ts';

export interface ConnectionChange {
  name?: string | undefined;
  /** The whole settings of its kind. */
  settings?: unknown;
  /** A new password or token; left out, the old one stays. */
  secret?: string | undefined;
}

/** What failed is tried again at once. Throws PulsoError `not-found`, `bad-input`, `not-allowed`. */
export async function changeConnection(
  context: AppContext,
  workspaceId: number,
  connectionId: number,
  change: ConnectionChange,
): Promise<void> {
  const { store, secrets } = context;
  const row = await connectionRow(store.db, workspaceId, connectionId);
  const { name, settings, secret } = change;
  const checked = settings === undefined ? undefined : await connectorOf(row.kind).settings(settings);
  if (checked !== undefined && row.secret !== null && secret === undefined) {
    assertSameServer(row.settings, checked);
  }
  await store.db
    .updateTable('connection')
    .set({
      ...(name === undefined || name.trim() === '' ? {} : { name: name.trim() }),
      ...(checked === undefined ? {} : { settings: JSON.stringify(checked) }),
      ...(secret === undefined
        ? {}
        : { secret: secrets.seal(secret, secretPlace(workspaceId, connectionId)) }),
      ...(row.state === 'failed' ? { state: 'waiting' as const, ...failing(null), error_at: null } : {}),
      changed_at: sql<Date>`clock_timestamp()`,
    })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .execute();
  context.tell({ workspaceId, what: 'mailboxes' });
}
