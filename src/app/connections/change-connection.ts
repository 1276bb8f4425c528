/** Changes how a mailbox is reached; what was read of it stays. */
import { sql } from 'kysely';
import type { AppContext } from '../context.ts';
import { failing } from '../failing.ts';
import { note } from '../people/audit.ts';
import { assertSameServer, connectionRow, secretPlace } from './connection-row.ts';
import { connectorOf } from './connector-of.ts';
import { testConnection } from './test-connection.ts';

export interface ConnectionChange {
  name?: string | undefined;
  /** The whole settings of its kind. */
  settings?: unknown;
  /** A new password or token; left out, the old one stays. */
  secret?: string | undefined;
  /** Logs in the new way first, and changes nothing where that fails. */
  test?: boolean | undefined;
}

/** What failed is tried again at once. Throws PulsoError `not-found`, `bad-input`, `not-allowed`; with `test` also `source-failed`. */
export async function changeConnection(
  context: AppContext,
  workspaceId: number,
  connectionId: number,
  change: ConnectionChange,
  by: string | null = null,
): Promise<void> {
  const { store, secrets } = context;
  const row = await connectionRow(store.db, workspaceId, connectionId);
  const { name, settings, secret, test = false } = change;
  const checked = settings === undefined ? undefined : await connectorOf(row.kind).settings(settings);
  if (checked !== undefined && row.secret !== null && secret === undefined) {
    assertSameServer(row.settings, checked);
  }
  if (test && (checked !== undefined || secret !== undefined)) {
    const { kind, address } = row;
    await testConnection(context, workspaceId, {
      kind,
      address,
      settings: checked ?? row.settings,
      secret,
      connectionId,
    });
  }
  await store.transaction(async ({ db }) => {
    await db
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
    const changed = [
      ...(name === undefined || name.trim() === row.name ? [] : ['name']),
      ...(checked === undefined ? [] : settingsChanged(row.settings, checked)),
      ...(secret === undefined ? [] : ['password']),
    ];
    await note(db, workspaceId, by, 'mailbox-changed', { address: row.address, changed });
  });
  context.tell({ workspaceId, what: 'mailboxes' });
}

const settingsChanged = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  Object.keys({ ...before, ...after }).filter(field => before[field] !== after[field]);
