/** Reads a file that has arrived whole; begun again after a crash it goes on where it was. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import { inEach } from '../../sentence.ts';
import type { UploadTable } from '../../store/tables/uploads.ts';
import type { AppContext } from '../context.ts';
import { failing } from '../failing.ts';
import type { Progress } from '../progress.ts';
import { readMail, sourcesOf } from '../read-mail.ts';
import { configOf } from '../settings.ts';
import { withTexts } from '../triage/with-texts.ts';
import { shareOf } from '../work.ts';
import { uploadFolder, uploadRow } from './upload-row.ts';

const TELL_EVERY_MS = 1000;

/** What cannot be read is said in the row, as one sentence; only faults of ours throw. */
export async function readUpload(
  context: AppContext,
  workspaceId: number,
  id: number,
  signal: AbortSignal,
): Promise<void> {
  const { store } = context;
  const row = await uploadRow(store.db, workspaceId, id);
  if (row.state !== 'waiting' && row.state !== 'reading') return;
  const folder = uploadFolder(context, workspaceId, id);
  const set = async (
    change: Partial<Pick<UploadTable, 'state' | 'messages' | 'added' | 'done' | 'error'>> & {
      said?: string | null;
    },
  ) => {
    await store.db
      .updateTable('upload')
      .set({ ...change, changed_at: sql<Date>`now()` })
      .where('workspace_id', '=', workspaceId)
      .where('upload_id', '=', id)
      .execute();
    context.tell({ workspaceId, what: 'uploads' });
  };
  await set({ state: 'reading', done: 0 });
  try {
    const config = await configOf(store.db, workspaceId);
    const { tally } = await readMail(store, await sourcesOf([join(folder, row.name)]), {
      workspaceId,
      config,
      saved: true,
      secrets: context.secrets,
      folder: '.',
      zone: config.zone ?? 'UTC',
      now: context.now().epochMilliseconds / 1000,
      ...withTexts(context, config),
      onProgress: seldom(
        progress =>
          void set({
            done: shareOf(progress),
            ...(progress.phase === 'reading' ? { messages: progress.messages } : {}),
          }).catch(() => {}), // shown a moment later, then
      ),
      signal,
    });
    await set({ state: 'done', done: 1, messages: tally.read, added: tally.added });
  } catch (error) {
    // Stopped, not failed: the next worker goes on.
    if (signal.aborted) throw error;
    if (!(error instanceof PulsoError) || error.code === 'store-failed') throw error;
    const said = inEach(error.said, text => text.replaceAll(`${folder}/`, ''));
    await set({ state: 'failed', ...failing(said) });
  }
  await rm(folder, { recursive: true, force: true });
  context.tell({ workspaceId, what: 'facts' });
}

function seldom(act: (progress: Progress) => void): (progress: Progress) => void {
  let last = 0;
  return progress => {
    if (Date.now() - last < TELL_EVERY_MS) return;
    last = Date.now();
    act(progress);
  };
}
