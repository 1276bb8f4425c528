/** Stops reading a mailbox for a while, and goes on. */
import { sql } from 'kysely';
import type { AppContext } from '../context.ts';
import { failing } from '../failing.ts';
import { type Audited, note } from '../people/audit.ts';
import { connectionRow } from './connection-row.ts';

type Act = (
  context: AppContext,
  workspaceId: number,
  connectionId: number,
  by?: string | null,
) => Promise<void>;

/** Throws PulsoError `not-found`. */
export const pauseConnection: Act = (...where) => setState('paused', 'mailbox-paused', ...where);

/** Also tries again at once what failed. Throws PulsoError `not-found`. */
export const resumeConnection: Act = (...where) => setState('waiting', 'mailbox-resumed', ...where);

async function setState(
  state: 'paused' | 'waiting',
  action: Audited,
  { store, tell }: AppContext,
  workspaceId: number,
  connectionId: number,
  by: string | null = null,
): Promise<void> {
  const before = await connectionRow(store.db, workspaceId, connectionId);
  await store.transaction(async ({ db }) => {
    await db
      .updateTable('connection')
      .set({ state, ...failing(null), error_at: null, changed_at: sql<Date>`clock_timestamp()` })
      .where('workspace_id', '=', workspaceId)
      .where('connection_id', '=', connectionId)
      .execute();
    // Looking for new mail at once is no going on.
    if ((before.state === 'paused') !== (state === 'paused'))
      await note(db, workspaceId, by, action, { address: before.address });
  });
  tell({ workspaceId, what: 'mailboxes' });
}
