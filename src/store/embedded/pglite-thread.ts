/** The thread that PGlite computes in: a query would otherwise block the event loop for hundreds of milliseconds. */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';

export type Ask =
  | { id: number; do: 'query'; sql: string; parameters: readonly unknown[] }
  | { id: number; do: 'copy'; sql: string; bytes: Uint8Array<ArrayBuffer> }
  | { id: number; do: 'close' };
export type Answer =
  | { id: number; rows: unknown[]; affected: number | null }
  | { id: number; error: { message: string; code: string | null } };

const keep = (text: string) => text;
const { folder } = workerData as { folder: string | null };
const opening = PGlite.create({
  ...(folder === null ? {} : { dataDir: folder }),
  relaxedDurability: false,
  // Bigints are ids and counts below 2^53; wall-clock timestamps and dates stay text.
  parsers: { [types.INT8]: Number, [types.TIMESTAMP]: keep, [types.DATE]: keep, [types.NUMERIC]: Number },
});

async function answer(ask: Ask): Promise<Answer> {
  const pg = await opening;
  if (ask.do === 'close') {
    await pg.close();
    return { id: ask.id, rows: [], affected: null };
  }
  if (ask.do === 'copy') {
    await pg.query(ask.sql, [], { blob: new Blob([ask.bytes]) });
    return { id: ask.id, rows: [], affected: null };
  }
  const result = await pg.query(ask.sql, [...ask.parameters]);
  return { id: ask.id, rows: result.rows, affected: result.affectedRows ?? null };
}

parentPort?.on('message', (ask: Ask) => {
  answer(ask).then(
    done => parentPort?.postMessage(done),
    (error: Error & { code?: string }) =>
      parentPort?.postMessage({ id: ask.id, error: { message: error.message, code: error.code ?? null } }),
  );
});
