/** A backup back into an empty Pulso, all of it or nothing. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import { continueNumbering } from '../../store/continue-numbering.ts';
import type { Store } from '../../store/store.ts';
import type { Database } from '../../store/tables/database.ts';
import { say } from './errors.data.ts';
import { type BackupHead, migrationsOf, TABLE_MARK, tablesOf } from './write-backup.ts';

const ROWS_AT_ONCE = 5000;

/** Throws PulsoError `bad-input` for what is no backup, of another version, or cut short; `conflict` where there is something already. */
export async function restoreBackup(
  store: Store,
  path: string,
  onProgress: (rows: number, of: number) => void,
): Promise<BackupHead> {
  const any = await store.db.selectFrom('workspace').select('workspace_id').limit(1).executeTakeFirst();
  if (any !== undefined) throw new PulsoError('conflict', say.storeNotEmpty);
  try {
    return await store.transaction(inside => restoreInto(inside, path, onProgress));
  } catch (error) {
    if (error instanceof PulsoError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new PulsoError('bad-input', say.noFile(path), { cause: error });
    if (code?.startsWith('Z_') === true || code === 'ERR_STREAM_PREMATURE_CLOSE')
      throw new PulsoError('bad-input', say.notWhole(path, message), {
        cause: error,
      });
    throw error;
  }
}

async function restoreInto(
  { db, copy }: Pick<Store, 'db' | 'copy'>,
  path: string,
  onProgress: (rows: number, of: number) => void,
): Promise<BackupHead> {
  const unpacked = createReadStream(path).pipe(createGunzip());
  const source = createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY });
  const failed = new Promise<never>((_, reject) => {
    unpacked.once('error', reject);
  });
  failed.catch(() => {}); // told by whoever waits below
  const lines = source[Symbol.asyncIterator]();
  const next = async (): Promise<string | null> => {
    const { value, done } = await Promise.race([lines.next(), failed]);
    return done === true ? null : value;
  };
  const head = headOf(path, await next());
  await assertSame(db, head);
  const known = new Set(await tablesOf(db));
  const total = head.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  let table: { table: string; columns: string[] } | null = null;
  let rows: string[] = [];
  const flush = async () => {
    if (table?.table === 'rollup_dirty') await sql`delete from rollup_dirty`.execute(db);
    if (table !== null) await copy(table.table as keyof Database, table.columns.map(quoted), rows);
    done += rows.length;
    rows = [];
    onProgress(done, total);
  };
  for (let line = await next(); line !== null; line = await next()) {
    if (line.startsWith(TABLE_MARK)) {
      await flush();
      table = JSON.parse(line.slice(TABLE_MARK.length)) as { table: string; columns: string[] };
      if (!known.has(table.table)) throw new PulsoError('bad-input', say.unknownTable(path));
    } else {
      rows.push(`${line}\n`);
      if (rows.length >= ROWS_AT_ONCE) await flush();
    }
  }
  await flush();
  if (done !== total) throw new PulsoError('bad-input', say.cutShort(path, done, total));
  await continueNumbering(db);
  return head;
}

const quoted = (column: string): string => `"${column.replaceAll('"', '""')}"`;

function headOf(path: string, line: string | null): BackupHead {
  try {
    const head = JSON.parse(line ?? '') as BackupHead;
    if (head.backup === 1) return head;
  } catch {
    // said below
  }
  throw new PulsoError('bad-input', say.noBackup(path));
}

async function assertSame(db: Store['db'], head: BackupHead): Promise<void> {
  const own = await migrationsOf(db);
  if (own.join() === head.migrations.join()) return;
  throw new PulsoError('bad-input', say.otherVersion(head.pulso));
}
