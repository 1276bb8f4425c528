import type { Store } from '../../store/store.ts';

/** Texts, and what was learnt from them; figures about decisions stay. Inside a transaction. */
export async function forgetTexts(db: Store['db'], workspaceId: number): Promise<void> {
  for (const table of ['ticket_text', 'triage_suggestion', 'triage_training'] as const)
    await db.deleteFrom(table).where('workspace_id', '=', workspaceId).execute();
  await forgetModels(db, workspaceId);
}

/** Their words come from mail; their scores name nobody and stay. */
export async function forgetModels(db: Store['db'], workspaceId: number): Promise<void> {
  await db.updateTable('triage_model').set({ model: null }).where('workspace_id', '=', workspaceId).execute();
}
