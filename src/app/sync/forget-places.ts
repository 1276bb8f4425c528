/**
 * Messages that lie in a folder no more lose its label, unless another place keeps it. The message itself stays, and with it every
 * figure: what was said was said.
 */
import { sql } from 'kysely';
import type { GoneOffsets, Slice } from '../../connect/live-mailbox.ts';
import type { Store } from '../../store/store.ts';
import { liveFingerprint } from '../import/source-rows.ts';
import { markThreads } from './mark-threads.ts';
import { type Settling, settleMarks } from './settle-marks.ts';

/** Places of one transaction. */
const RANGES_A_TRANSACTION = 2000;

export interface Forgetting extends Settling {
  connectionId: number;
}

/** Returns how many places were forgotten. */
export async function forgetPlaces(
  store: Store,
  forgetting: Forgetting,
  { gone, folderKeys }: Pick<Slice, 'gone' | 'folderKeys'>,
): Promise<number> {
  let forgotten = 0;
  for (let at = 0; at < gone.length; at += RANGES_A_TRANSACTION) {
    const part = gone.slice(at, at + RANGES_A_TRANSACTION);
    forgotten += await store.transaction(async ({ db }) =>
      loseLabels(db, forgetting, await forgetRanges(db, forgetting, part)),
    );
  }
  if (folderKeys === null) return forgotten;
  const sources = await store.db
    .selectFrom('source')
    .select('source_id')
    .where('workspace_id', '=', forgetting.workspaceId)
    .where('connection_id', '=', forgetting.connectionId)
    .where('folder_key', 'not in', ['', ...folderKeys])
    .execute();
  for (const { source_id } of sources) {
    forgotten += await store.transaction(async ({ db }) =>
      loseLabels(db, forgetting, await forgetSource(db, forgetting, source_id)),
    );
  }
  return forgotten;
}

interface Lost {
  message_id: number;
  label: string | null;
}

async function forgetRanges(
  db: Store['db'],
  { workspaceId }: Forgetting,
  ranges: GoneOffsets[],
): Promise<Lost[]> {
  const list = (values: (string | number)[]) => `{${values.join(',')}}`;
  const { rows } = await sql<Lost>`
    delete from live_copy l
    using source s, unnest(${list(ranges.map(one => liveFingerprint(one.identity)))}::text[],
      ${list(ranges.map(one => one.from))}::bigint[], ${list(ranges.map(one => one.to))}::bigint[]) as g (print, first, last)
    where s.workspace_id = ${workspaceId} and s.fingerprint = g.print
      and l.workspace_id = ${workspaceId} and l.source_id = s.source_id and l.uid between g.first and g.last
    returning l.message_id, s.folder_label as label`.execute(db);
  return rows;
}

async function forgetSource(db: Store['db'], { workspaceId }: Forgetting, sourceId: number): Promise<Lost[]> {
  const { rows } = await sql<Lost>`
    delete from live_copy l using source s
    where s.workspace_id = ${workspaceId} and s.source_id = ${sourceId}
      and l.workspace_id = ${workspaceId} and l.source_id = ${sourceId}
    returning l.message_id, s.folder_label as label`.execute(db);
  return rows;
}

/** With a null label (a provider whose messages carry labels of their own) it loses all of them. */
async function loseLabels(db: Store['db'], which: Forgetting, lost: Lost[]): Promise<number> {
  const { workspaceId, labelsMatter } = which;
  const changed: number[] = [];
  for (const [label, rows] of Map.groupBy(lost, row => row.label)) {
    const ids = `{${rows.map(row => row.message_id).join(',')}}`;
    // The labels of another copy that has its own are not known apart from these.
    const { rows: without } = await sql<{ message_id: number }>`
      delete from message_label m using label b
      where b.workspace_id = ${workspaceId} and (${label}::text is null or b.name = ${label})
        and m.workspace_id = ${workspaceId} and m.label_id = b.label_id and m.message_id = any(${ids}::bigint[])
        and not exists (
          select 1 from live_copy l join source s on s.workspace_id = l.workspace_id and s.source_id = l.source_id
          where l.workspace_id = ${workspaceId} and l.message_id = m.message_id
            and coalesce(s.folder_label, b.name) = b.name)
      returning m.message_id`.execute(db);
    changed.push(...without.map(row => row.message_id));
  }
  if (labelsMatter) await markThreads(db, workspaceId, changed);
  await settleMarks(
    db,
    which,
    lost.map(row => row.message_id),
  );
  return lost.length;
}
