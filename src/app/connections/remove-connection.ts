/** Ends a connection. What was read stays, with every figure; connected again, it goes on from there. */
import type { AppContext } from '../context.ts';
import { note } from '../people/audit.ts';
import { connectionRow } from './connection-row.ts';

/** Throws PulsoError `not-found`. */
export async function removeConnection(
  { store, tell }: AppContext,
  workspaceId: number,
  connectionId: number,
  by: string | null = null,
): Promise<void> {
  const { kind, address } = await connectionRow(store.db, workspaceId, connectionId);
  await store.transaction(async ({ db }) => {
    await db
      .updateTable('source')
      .set({ connection_id: null })
      .where('workspace_id', '=', workspaceId)
      .where('connection_id', '=', connectionId)
      .execute();
    await db
      .deleteFrom('connection')
      .where('workspace_id', '=', workspaceId)
      .where('connection_id', '=', connectionId)
      .execute();
    await note(db, workspaceId, by, 'mailbox-removed', { kind, address });
  });
  tell({ workspaceId, what: 'mailboxes' });
}
