import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDemo } from '../../../demo/write.ts';
import type { AppContext } from '../../app/context.ts';
import { assertEmpty, closeOldWaits, demoIn, readDemo } from '../../app/demo.ts';
import { recompute } from '../../app/recompute.ts';
import { answerDemo } from '../../app/surveys/answer-demo.ts';
import { deriveTickets } from '../../app/tickets/derive-tickets.ts';
import { labelDemo, type MadeLabel } from '../../app/triage/label-demo.ts';
import { trainModels } from '../../app/triage/train-models.ts';

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
  const now = Math.floor(context.now().epochMilliseconds / 1000);
  const today = Math.floor(now / DAY) * DAY;
  try {
    const written = await writeDemo({
      seed: 1,
      messages,
      folder,
      start: today - (DAYS - 1) * DAY,
      days: DAYS,
      until: now,
      signal,
    });
    await readDemo(context, workspaceId, written, signal);
    await closeOldWaits(context, workspaceId);
    await recompute(context, workspaceId, signal);
    const labelled = await labelDemo(context, workspaceId, labelsIn(written.truthMessages));
    await deriveTickets(context.store, workspaceId, { now: context.now(), signal });
    await answerDemo(context, workspaceId);
    if (labelled > 0) await trainModels(context, workspaceId, signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the made-up company has planted of its tickets; a large one says nothing of single messages. */
function labelsIn(path: string | null): MadeLabel[] {
  if (path === null) return [];
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap(text => {
      const { id, ticket } = JSON.parse(text) as { id: string; ticket: Omit<MadeLabel, 'id'> | null };
      return ticket === null ? [] : [{ id, ...ticket }];
    });
}
