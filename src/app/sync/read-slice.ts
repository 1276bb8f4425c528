/** Reads one part of a mailbox into facts; together with where the next one begins it is safe against being killed at any moment. */

import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Slice } from '../../connect/live-mailbox.ts';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { readMail } from '../read-mail.ts';
import { configOf } from '../settings.ts';
import { withTexts } from '../triage/with-texts.ts';
import { savePart, type Which } from './connection-state.ts';
import { forgetPlaces } from './forget-places.ts';
import { setLabels } from './set-labels.ts';
import { setMarks } from './set-marks.ts';

/** Another import into the same workspace goes first. */
const BUSY_MS = 2000;

/**
 * Each step may be done twice: mail is read (its places with it), what is gone is forgotten, labels are set, and then the cursor moves on.
 * `rollups`: whether they are made, too.
 */
export async function readSlice(
  context: AppContext,
  which: Which,
  slice: Slice,
  rollups: boolean,
  signal: AbortSignal,
): Promise<void> {
  const { store } = context;
  const { workspaceId, connectionId } = which;
  const config = await configOf(store.db, workspaceId);
  const labelsMatter = config.rule.some(rule => rule.field === 'label');
  const before = await lastMessage(context, workspaceId);
  const read = (sources: Slice['sources']) =>
    whenFree(signal, () =>
      readMail(store, sources, {
        workspaceId,
        connectionId,
        rollups,
        config,
        saved: true,
        secrets: context.secrets,
        zone: config.zone ?? 'UTC',
        folder: '.',
        now: Math.floor(context.now().epochMilliseconds / 1000),
        ...withTexts(context, config),
        onProgress: () => {},
        signal,
      }),
    );
  if (slice.sources.length > 0) await read(slice.sources);
  let changed = await forgetPlaces(store, { ...which, labelsMatter }, slice);
  const { relabelled = [], marked = [] } = slice;
  changed += await whenFree(signal, () => setLabels(store, { ...which, labelsMatter }, relabelled));
  changed += await whenFree(signal, () => setMarks(store, { workspaceId, labelsMatter }, marked));
  if (changed > 0) await read([]);
  await savePart(context, which, slice);
  if ((await noteNewest(context, which, before)) || changed > 0) {
    context.tell({ workspaceId, what: 'facts' });
  }
}

async function whenFree<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PulsoError) || error.code !== 'store-in-use') throw error;
      await pause(BUSY_MS, undefined, { signal });
    }
  }
}

async function lastMessage({ store }: AppContext, workspaceId: number): Promise<number> {
  const row = await store.db
    .selectFrom('message')
    .select(({ fn }) => fn.max('message_id').as('last'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** True when there are messages after `before`. */
async function noteNewest(
  { store }: AppContext,
  { workspaceId, connectionId }: Which,
  before: number,
): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    with fresh as (
      select count(*)::int as n, max(sent_at) as newest from message
      where workspace_id = ${workspaceId} and message_id > ${before}
    ), noted as (
      update connection c set newest_message_at = greatest(c.newest_message_at, fresh.newest) from fresh
      where c.workspace_id = ${workspaceId} and c.connection_id = ${connectionId} and fresh.n > 0
    )
    select n from fresh`.execute(store.db);
  return (rows[0]?.n ?? 0) > 0;
}
