/** What a connection says of itself while it is read. */
import { sql } from 'kysely';
import type { Slice } from '../../connect/live-mailbox.ts';
import { PulsoError } from '../../errors.ts';
import { SourceError } from '../../mail/readers/raw.ts';
import type { Sentence } from '../../sentence.ts';
import type { AppContext } from '../context.ts';
import { failing } from '../failing.ts';
import { say } from './errors.data.ts';

export interface Which {
  workspaceId: number;
  connectionId: number;
}

type Columns = Partial<{
  state: 'reading' | 'live' | 'failed';
  cursor: string;
  messages: number;
  total: number;
  error: string | null;
  said: string | null;
  error_at: Date | null;
  synced_at: Date;
}>;

/** A connection that somebody paused meanwhile stays paused. */
async function set({ store, tell }: AppContext, { workspaceId, connectionId }: Which, columns: Columns) {
  const { state, ...rest } = columns;
  await store.db
    .updateTable('connection')
    .set({
      ...rest,
      ...(state === undefined
        ? {}
        : { state: sql`case when state = 'paused' then state else ${state}::connection_state end` }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .execute();
  tell({ workspaceId, what: 'mailboxes' });
}

/** A few new messages are no reading that somebody waits for. */
export const nowReading = (context: AppContext, which: Which): Promise<void> =>
  set(context, which, { state: 'reading', ...failing(null), error_at: null });

export async function savePart(context: AppContext, which: Which, slice: Slice): Promise<void> {
  const { total, left } = slice;
  await set(context, which, { cursor: JSON.stringify(slice.cursor ?? null), messages: total - left, total });
}

export const nowLive = (context: AppContext, which: Which): Promise<void> =>
  set(context, which, { state: 'live', ...failing(null), error_at: null, synced_at: clock(context) });

export async function nowFailed(context: AppContext, which: Which, error: unknown): Promise<void> {
  await set(context, which, { state: 'failed', ...failing(sentenceOf(error)), error_at: clock(context) });
}

const clock = (context: AppContext): Date => new Date(context.now().epochMilliseconds);

/** What is not told to people by design may hold anything: it goes into the log of whoever runs this, by its kind alone. */
export function sentenceOf(error: unknown): Sentence {
  if (error instanceof PulsoError || error instanceof SourceError) return error.said;
  return say.fault;
}
