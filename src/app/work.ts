/** What is being worked on for a workspace, and how far it is. */
import type { Store } from '../store/store.ts';
import type { AppContext } from './context.ts';
import { NOTED_WORK, type Noted, type NotedWork } from './note-work.ts';
import type { Progress } from './progress.ts';
import { recomputing } from './recompute.ts';

export interface Work {
  id: string;
  what: NotedWork | 'upload' | 'mailbox' | 'recompute';
  /** The mailbox or file; null where there is only one of the kind. */
  name: string | null;
  /** 0 to 1; null while nobody knows. */
  done: number | null;
  seconds_left: number | null;
}

/** Who says nothing for so long has ended without saying so. */
const SILENT_SECONDS = 60;

export async function workOf(
  { store, now }: Pick<AppContext, 'store' | 'now'>,
  workspaceId: number,
): Promise<Work[]> {
  const { db } = store;
  const seconds = now().epochMilliseconds / 1000;
  const found: Work[] = [];
  found.push(...(await notedWork(db, workspaceId, seconds)));
  const uploads = await db
    .selectFrom('upload')
    .select(['upload_id', 'name', 'done'])
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'reading')
    .execute();
  for (const { upload_id: id, name, done } of uploads)
    found.push({ id: `upload-${id}`, what: 'upload', name, done, seconds_left: null });
  const boxes = await db
    .selectFrom('connection')
    .select(['connection_id', 'name', 'messages', 'total'])
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'reading')
    .execute();
  for (const { connection_id: id, name, messages, total } of boxes)
    found.push({
      id: `mailbox-${id}`,
      what: 'mailbox',
      name,
      done: total === null || total === 0 ? null : Math.min(1, messages / total),
      seconds_left: null,
    });
  // What is read is worked out by whoever reads it; this is what follows a change of the settings.
  const share = found.length === 0 ? await recomputing(db, workspaceId) : null;
  if (share !== null)
    found.push({ id: 'recompute', what: 'recompute', name: null, done: share, seconds_left: null });
  return found;
}

async function notedWork(db: Store['db'], workspaceId: number, seconds: number): Promise<Work[]> {
  const row = await db
    .selectFrom('workspace')
    .select('settings')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return NOTED_WORK.flatMap((what): Work[] => {
    const noted = (row?.settings[`${what}_work`] ?? null) as Noted | null;
    if (noted === null || seconds - noted.at > SILENT_SECONDS) return [];
    const { done, started } = noted;
    const left = done <= 0.02 ? null : ((seconds - started) / done) * (1 - done);
    return [{ id: what, what, name: null, done, seconds_left: left === null ? null : Math.ceil(left) }];
  });
}

/** Reading takes most of the time; what follows has no bytes to count. */
const READING_SHARE = 0.8;

/** One number for all phases of reading mail. */
export function shareOf({ phase, bytes, totalBytes, done }: Progress): number {
  const share =
    phase === 'reading'
      ? (totalBytes === 0 ? 0 : bytes / totalBytes) * READING_SHARE
      : READING_SHARE + (1 - READING_SHARE) * (done ?? 0);
  return Math.min(1, share);
}
