import type { Store } from '../../store/store.ts';
import { markAllTickets } from '../tickets/mark-tickets.ts';

/**
 * Texts, what was learnt from them, and the languages they showed: what mail says of its own comes back when tickets are derived again.
 * Figures about decisions stay. Inside a transaction.
 */
export async function forgetTexts(db: Store['db'], workspaceId: number): Promise<void> {
  const kept = await db
    .selectFrom('ticket_text')
    .select('message_id')
    .where('workspace_id', '=', workspaceId)
    .limit(1)
    .execute();
  if (kept.length > 0) {
    await db
      .updateTable('ticket_fact')
      .set({ language: null })
      .where('workspace_id', '=', workspaceId)
      .execute();
    await markAllTickets(db, workspaceId);
  }
  for (const table of ['ticket_text', 'triage_suggestion', 'triage_training'] as const)
    await db.deleteFrom(table).where('workspace_id', '=', workspaceId).execute();
  await forgetModels(db, workspaceId);
}

/** Their words come from mail; their scores name nobody and stay. */
export async function forgetModels(db: Store['db'], workspaceId: number): Promise<void> {
  await db.updateTable('triage_model').set({ model: null }).where('workspace_id', '=', workspaceId).execute();
}
