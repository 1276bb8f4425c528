/** How far each source has been read, so that a killed import goes on where it was and a finished one is not read again. */
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import type { Source } from '../../mail/readers/raw.ts';
import type { Store } from '../../store/store.ts';

export interface SourceRow {
  id: number;
  finished: boolean;
  nextOffset: number;
}

const EDGE_BYTES = 65_536;

/** Of a live source. */
export const liveFingerprint = (identity: string): string =>
  createHash('sha256').update(identity).digest('hex');

/** Names a source by its path, size, time of change, and its first and last 64 KiB. */
async function fingerprintOf(source: Source): Promise<string> {
  if (source.live !== undefined) return liveFingerprint(source.live.identity);
  const hash = createHash('sha256').update(`${resolve(source.path)}\n${source.bytes}\n${source.format}\n`);
  const info = await stat(source.path);
  hash.update(String(info.mtimeMs));
  if (info.isFile()) {
    const file = await open(source.path);
    try {
      const edge = Buffer.alloc(EDGE_BYTES);
      for (const at of [0, Math.max(0, info.size - EDGE_BYTES)]) {
        const { bytesRead } = await file.read(edge, 0, EDGE_BYTES, at);
        hash.update(edge.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  }
  return hash.digest('hex');
}

/** The row of every source, in their order; new ones are made. `again`: what was read before is read once more. */
export async function openSourceRows(
  store: Store,
  workspaceId: number,
  sources: readonly Source[],
  again: boolean,
  connectionId: number | null = null,
): Promise<SourceRow[]> {
  if (store.transient) return sources.map((_, i) => ({ id: i + 1, finished: false, nextOffset: 0 }));
  const rows: SourceRow[] = [];
  const prints: string[] = [];
  for (const source of sources) prints.push(await fingerprintOf(source));
  const known = await store.db
    .selectFrom('source')
    .select(['source_id', 'fingerprint', 'finished', 'next_offset', 'connection_id'])
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`fingerprint = any(${`{${prints.join(',')}}`}::text[])`)
    .execute();
  const byPrint = new Map(known.map(row => [row.fingerprint, row]));
  let last = await lastSource(store.db, workspaceId);
  const fresh = [];
  const adopted: number[] = [];
  for (const [i, source] of sources.entries()) {
    const fingerprint = prints[i] ?? '';
    const row = byPrint.get(fingerprint);
    // A folder's own time says nothing of the files in it: it is read again, and adds what is new.
    const changes = again || source.format === 'maildir' || source.format === 'eml-folder';
    if (row !== undefined && source.live !== undefined) {
      if (connectionId !== null && row.connection_id !== connectionId) adopted.push(row.source_id);
      rows.push({ id: row.source_id, finished: false, nextOffset: again ? 0 : row.next_offset });
      continue;
    }
    if (row !== undefined) {
      rows.push({
        id: row.source_id,
        finished: row.finished && !changes,
        nextOffset: again || (row.finished && changes) ? 0 : row.next_offset,
      });
      continue;
    }
    rows.push({ id: ++last, finished: false, nextOffset: 0 });
    byPrint.set(fingerprint, {
      source_id: last,
      fingerprint,
      finished: false,
      next_offset: 0,
      connection_id: connectionId,
    });
    fresh.push({
      workspace_id: workspaceId,
      source_id: last,
      fingerprint,
      path: source.path,
      next_offset: 0,
      finished: false,
      messages: 0,
      skipped: '{}',
      updated_at: sql<Date>`now()`,
      connection_id: source.live === undefined ? null : connectionId,
      folder_key: source.live?.folderKey ?? null,
      folder_label: source.live === undefined ? null : (source.folder ?? null),
    });
  }
  for (let at = 0; at < fresh.length; at += 1000) {
    await store.db
      .insertInto('source')
      .values(fresh.slice(at, at + 1000))
      .execute();
  }
  // A mailbox that is connected again goes on with what was read of it.
  if (adopted.length > 0) {
    await store.db
      .updateTable('source')
      .set({ connection_id: connectionId })
      .where('workspace_id', '=', workspaceId)
      .where('source_id', 'in', adopted)
      .execute();
  }
  return rows;
}

async function lastSource(db: Store['db'], workspaceId: number): Promise<number> {
  const row = await db
    .selectFrom('source')
    .select(({ fn }) => fn.max('source_id').as('last'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row?.last ?? 0;
}
