/** Logs in and looks what is there, before or after a mailbox is connected. */
import { PulsoError } from '../../errors.ts';
import { SourceError } from '../../mail/readers/raw.ts';
import type { ConnectionKind } from '../../store/tables/connections.ts';
import type { AppContext } from '../context.ts';
import type { Tried } from '../sync/connectors.ts';
import { assertSameServer, connectionRow, secretPlace } from './connection-row.ts';
import { connectorOf } from './connector-of.ts';

export interface TestedConnection {
  kind: ConnectionKind;
  address: string;
  settings: unknown;
  /** Left out with `connectionId`: the one that is stored. */
  secret?: string | null | undefined;
  connectionId?: number | undefined;
  accessToken?: (() => Promise<string>) | undefined;
}

/** Throws PulsoError `bad-input`, `not-allowed`, or `source-failed` with one sentence that names what to do. */
export async function testConnection(
  context: AppContext,
  workspaceId: number,
  given: TestedConnection,
): Promise<Tried> {
  const connector = connectorOf(given.kind);
  const settings = await connector.settings(given.settings);
  try {
    return await connector.try({
      settings,
      secret: await secretOf(context, workspaceId, given, settings),
      address: given.address,
      accessToken: given.accessToken ?? null,
      allowedHosts: context.allowedHosts,
      registrations: context.registrations,
      publicUrl: context.publicUrl,
      saveSecret: async () => {},
      placesIn: async () => new Set(),
      marksIn: async () => new Map(),
    });
  } catch (error) {
    if (error instanceof SourceError) throw new PulsoError('source-failed', error.said, { cause: error });
    throw error;
  }
}

async function secretOf(
  { store, secrets }: AppContext,
  workspaceId: number,
  { secret, connectionId }: TestedConnection,
  settings: Record<string, unknown>,
): Promise<string | null> {
  if (secret !== undefined || connectionId === undefined) return secret ?? null;
  const row = await connectionRow(store.db, workspaceId, connectionId);
  assertSameServer(row.settings, settings);
  return row.secret === null ? null : secrets.open(row.secret, secretPlace(workspaceId, connectionId));
}
