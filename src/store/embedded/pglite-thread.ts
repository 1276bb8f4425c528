/** The thread that PGlite computes in: a query would otherwise block the event loop for hundreds of milliseconds. */

import { cpSync, existsSync, readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import { PackedMemoryFiles } from './memory-files.ts';

/**
 * What the thread is started with; `folder` null = in memory. `prepared`: the folder that a new one is copied from, or the archive that one
 * in memory is unpacked from; it may be missing.
 * What this module imports is loaded once more for the thread, so it imports little.
 */
export interface Opening {
  folder: string | null;
  prepared: string;
}
export type Ask =
  | { id: number; do: 'query'; sql: string; parameters: readonly unknown[] }
  | { id: number; do: 'script'; sql: string }
  | { id: number; do: 'copy'; each: { sql: string; bytes: Uint8Array<ArrayBuffer> }[] }
  | { id: number; do: 'close' };
export type Answer =
  | { id: number; rows: unknown[]; affected: number | null }
  | { id: number; error: { message: string; code: string | null } };

const keep = (text: string) => text;
const { folder, prepared } = workerData as Opening;

/** One connection needs no more; in memory nothing outlives the process, so its log would only be ballast. */
const SETTINGS =
  folder === null
    ? [
        'shared_buffers=16MB',
        'wal_level=minimal',
        'max_wal_senders=0',
        'max_wal_size=32MB',
        'min_wal_size=32MB',
        'default_statistics_target=10',
        // Files in memory grow when written; to reserve room first would copy small ones once more.
        'file_extend_method=write_zeros',
      ]
    : ['shared_buffers=16MB', 'max_wal_size=256MB', 'default_statistics_target=25'];
SETTINGS.push('max_connections=5', 'autovacuum=off', 'work_mem=16MB', 'jit=off');

if (folder !== null && !existsSync(folder) && existsSync(prepared))
  cpSync(prepared, folder, { recursive: true });
const archive = folder === null ? archiveAt(prepared) : null;
const opening = PGlite.create({
  ...(folder === null ? { fs: new PackedMemoryFiles() } : { dataDir: folder }),
  ...(archive === null ? {} : { loadDataDir: archive }),
  startParams: [...PGlite.defaultStartParams, ...SETTINGS.flatMap(setting => ['-c', setting])],
  relaxedDurability: false,
  // Bigints are ids and counts below 2^53; wall-clock timestamps and dates stay text.
  parsers: { [types.INT8]: Number, [types.TIMESTAMP]: keep, [types.DATE]: keep, [types.NUMERIC]: Number },
});

/** As PGlite takes it, or null where set-up has not made it. */
function archiveAt(file: string): Blob | null {
  try {
    return new Blob([readFileSync(file)], {
      type: file.endsWith('gz') ? 'application/x-gzip' : 'application/x-tar',
    });
  } catch {
    return null;
  }
}

async function answer(ask: Ask): Promise<Answer> {
  const pg = await opening;
  if (ask.do === 'close') {
    await pg.close();
    return { id: ask.id, rows: [], affected: null };
  }
  if (ask.do === 'copy') {
    for (const { sql, bytes } of ask.each) {
      const blob = new Blob([bytes]);
      bytes.buffer.transfer(0); // freed now, not when the garbage collector notices
      await pg.query(sql, [], { blob });
    }
    return { id: ask.id, rows: [], affected: null };
  }
  if (ask.do === 'script') {
    try {
      const results = await pg.exec(ask.sql);
      return { id: ask.id, rows: results.flatMap(one => one.rows), affected: null };
    } catch (error) {
      // What failed inside the text's own BEGIN … COMMIT would poison whoever asks next.
      await pg.exec('rollback');
      throw error;
    }
  }
  const result = await pg.query(ask.sql, [...ask.parameters]);
  return { id: ask.id, rows: result.rows, affected: result.affectedRows ?? null };
}

/** One after another, however many are waiting: what belongs together must not be parted. */
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (ask: Ask) => {
  last = last
    .then(() => answer(ask))
    .then(
      done => parentPort?.postMessage(done),
      (error: Error & { code?: string }) =>
        parentPort?.postMessage({ id: ask.id, error: { message: error.message, code: error.code ?? null } }),
    );
});
