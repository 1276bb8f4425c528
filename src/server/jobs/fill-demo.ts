import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDemo } from '../../../demo/write.ts';
import type { AppContext } from '../../app/context.ts';
import { assertEmpty, closeOldWaits, demoIn, readDemo } from '../../app/demo.ts';
import { recompute } from '../../app/recompute.ts';

const MESSAGES = 24_000;
const DAYS = 365;
const DAY = 86_400;

/** Twelve months of the made-up company, the last of its mails from a moment ago. */
export async function fillDemo(
  context: AppContext,
  { workspaceId, messages = MESSAGES }: { workspaceId: number; messages?: number | undefined },
  signal: AbortSignal,
): Promise<void> {
  // What a killed worker had begun is gone on with.
  if (!(await demoIn(context.store.db, workspaceId))) await assertEmpty(context.store.db, workspaceId);
  const folder = join(context.folder, `demo-${workspaceId}`);
  const today = Math.floor(context.now().epochMilliseconds / 1000 / DAY) * DAY;
  try {
    const written = await writeDemo({
      seed: 1,
      messages,
      folder,
      start: today - (DAYS - 1) * DAY,
      days: DAYS,
      signal,
    });
    await readDemo(context, workspaceId, written, signal);
    await closeOldWaits(context, workspaceId);
    await recompute(context, workspaceId, signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
