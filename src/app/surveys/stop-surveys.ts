import type { AppContext } from '../context.ts';

/** The address gets no more surveys of this workspace; what waits to be sent is not sent. Twice is once. */
export async function stopSurveys(
  { store, now, tell }: AppContext,
  workspaceId: number,
  email: string,
): Promise<void> {
  await store.db
    .insertInto('survey_unsubscribed')
    .values({ workspace_id: workspaceId, email: email.toLowerCase(), at: now().toString() })
    .onConflict(conflict => conflict.doNothing())
    .execute();
  await store.settled();
  tell({ workspaceId, what: 'surveys' });
}

/** For whoever manages surveys, when the person asks for it. */
export async function allowSurveys(
  { store, tell }: AppContext,
  workspaceId: number,
  email: string,
): Promise<void> {
  await store.db
    .deleteFrom('survey_unsubscribed')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email.toLowerCase())
    .execute();
  tell({ workspaceId, what: 'surveys' });
}
