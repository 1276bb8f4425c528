/** How far something is that has no rows of its own to tell it by. */
import { sql } from 'kysely';
import type { AppContext } from './context.ts';

/** Reading the made-up company; bringing what is stored down to numbers. */
export const NOTED_WORK = ['demo', 'privacy'] as const;
export type NotedWork = (typeof NOTED_WORK)[number];

/** Epoch seconds. */
export interface Noted {
  done: number;
  started: number;
  at: number;
}

/** To be called now and then while it goes on; null at its end. */
export async function noteWork(
  { store, now, tell }: Pick<AppContext, 'store' | 'now' | 'tell'>,
  workspaceId: number,
  what: NotedWork,
  progress: { done: number; started: number } | null,
): Promise<void> {
  const noted = progress === null ? null : { ...progress, at: Math.floor(now().epochMilliseconds / 1000) };
  await sql`update workspace set settings = jsonb_set(settings, ${`{${what}_work}`}::text[], ${JSON.stringify(noted)}::jsonb)
    where workspace_id = ${workspaceId}`.execute(store.db);
  tell({ workspaceId, what: 'progress' });
}
