/** A connection's mailbox, opened by the connector of its kind. */
import { sql } from 'kysely';
import type { LiveMailbox } from '../../connect/live-mailbox.ts';
import type { Marks } from '../../mail/marks.ts';
import { type ConnectionRow, secretPlace } from '../connections/connection-row.ts';
import { connectorOf } from '../connections/connector-of.ts';
import type { AppContext } from '../context.ts';
import { liveFingerprint } from '../import/source-rows.ts';

export interface SyncOptions {
  /** For kinds and servers that want an access token: one that is valid now. */
  accessToken?: ((connection: ConnectionRow) => Promise<string>) | undefined;
}

/** Throws PulsoError or SourceError with one sentence. */
export async function openConnection(
  { store, secrets, allowedHosts, registrations, publicUrl }: AppContext,
  row: ConnectionRow,
  { accessToken }: SyncOptions,
): Promise<LiveMailbox> {
  const { workspace_id, connection_id, kind, settings, secret, address } = row;
  return connectorOf(kind).open({
    settings,
    address,
    secret: secret === null ? null : secrets.open(secret, secretPlace(workspace_id, connection_id)),
    accessToken: accessToken === undefined ? null : () => accessToken(row),
    allowedHosts,
    registrations,
    publicUrl,
    async saveSecret(fresh) {
      await store.db
        .updateTable('connection')
        .set({ secret: secrets.seal(fresh, secretPlace(workspace_id, connection_id)) })
        .where('workspace_id', '=', workspace_id)
        .where('connection_id', '=', connection_id)
        .execute();
    },
    async placesIn(identity) {
      const { rows } = await sql<{ uid: number }>`
        select l.uid from live_copy l join source s on s.workspace_id = l.workspace_id and s.source_id = l.source_id
        where s.workspace_id = ${workspace_id} and s.fingerprint = ${liveFingerprint(identity)}`.execute(
        store.db,
      );
      return new Set(rows.map(found => found.uid));
    },
    async marksIn(folderKey) {
      const { rows } = await sql<{ uid: number } & Marks>`
        select l.uid, coalesce(l.unread, false) as unread, coalesce(l.starred, false) as starred
        from source s join live_copy l on l.workspace_id = s.workspace_id and l.source_id = s.source_id
        where s.workspace_id = ${workspace_id} and s.connection_id = ${connection_id} and s.folder_key = ${folderKey}
          and (l.unread or l.starred)`.execute(store.db);
      return new Map(rows.map(({ uid, ...marks }) => [uid, marks]));
    },
  });
}
