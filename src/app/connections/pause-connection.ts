/** Stops reading a mailbox for a while, and goes on. */
import { sql } from 'kysely';
import type { ConnectionState } from '../../store/tables/connections.ts';
import type { AppContext } from '../context.ts';
import { failing } from '../failing.ts';
import { connectionRow } from './connection-row.ts';

/** Throws PulsoError `not-found`. */
export const pauseConnection = (context: AppContext, workspaceId: number, connectionId: number) =>
  setState(context, workspaceId, connectionId, 'paused');

/** Also tries again at once what failed. Throws PulsoError `not-found`. */
export const resumeConnection = (context: AppContext, workspaceId: number, connectionId: number) =>
  setState(context, workspaceId, connectionId, 'waiting');

async function setState(
  { store, tell }: AppContext,
  workspaceId: number,
  connectionId: number,
  state: ConnectionState,
): Promise<void> {
  await connectionRow(store.db, workspaceId, connectionId);
  await store.db
    .updateTable('connection')
    .set({ state, ...failing(null), error_at: null, changed_at: sql<Date>`clock_timestamp()` })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .execute();
  tell({ workspaceId, what: 'mailboxes' });
}
