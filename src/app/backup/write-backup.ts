/**
 * A backup: every row of every table as text, compressed; the same from an embedded database and from PostgreSQL, so that it also
 * moves a Pulso from one to the other. First line: what it is. Then, for each table, a line that names it and its rows in the text
 * format of COPY.
 */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { copyText } from '../../store/copy-text.ts';
import type { Store } from '../../store/store.ts';

export interface BackupHead {
  pulso: string;
  backup: 1;
  /** Migrations the tables come from: they must be the same where it is restored. */
  migrations: string[];
  tables: { name: string; rows: number }[];
  made_at: string;
}

/** Begins a line that names a table; no row can begin like this, since COPY's text never holds a lone backslash before a T. */
export const TABLE_MARK = '\\T ';
const ROWS_AT_ONCE = 2000;

/** Jobs under way are not part of it: they are asked for again. */
export async function tablesOf(db: Store['db']): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by tablename`.execute(
    db,
  );
  // Others refer to the first; the last is written to by triggers while the others are restored.
  const last = 'rollup_dirty';
  const names = rows.map(row => row.name).filter(name => name !== last);
  return ['workspace', 'auth_user', ...names, last].filter(
    (name, i, all) => all.indexOf(name) === i && rows.some(row => row.name === name),
  );
}

export async function migrationsOf(db: Store['db']): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(row => row.name);
}

export async function columnsOf(db: Store['db'], table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} order by ordinal_position`.execute(db);
  return rows.map(row => row.name);
}

/** Writes to `path`, which is there only once it is whole. Returns what is in it. */
export async function writeBackup(
  store: Store,
  path: string,
  {
    version,
    now,
    onProgress,
  }: { version: string; now: Temporal.Instant; onProgress(rows: number, of: number): void },
): Promise<BackupHead> {
  const part = `${path}.part`;
  // One that is there already may be readable for others, or lead elsewhere.
  await rm(part, { force: true });
  try {
    const head = await store.transaction(async ({ db }) => {
      await sql`set transaction isolation level repeatable read, read only`.execute(db);
      await sql`set local timezone = 'UTC'`.execute(db);
      const tables: BackupHead['tables'] = [];
      for (const name of await tablesOf(db)) {
        const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(db);
        tables.push({ name, rows: Number(rows[0]?.n ?? 0) });
      }
      const made: BackupHead = {
        pulso: version,
        backup: 1,
        migrations: await migrationsOf(db),
        tables,
        made_at: now.toString(),
      };
      const lines = Readable.from(linesOf(db, made, onProgress), { objectMode: false });
      await pipeline(lines, createGzip({ level: 6 }), createWriteStream(part, { flags: 'wx', mode: 0o600 }));
      return made;
    });
    await rename(part, path);
    return head;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function* linesOf(
  db: Store['db'],
  head: BackupHead,
  onProgress: (rows: number, of: number) => void,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  const total = head.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { name, rows } of head.tables) {
    const columns = await columnsOf(db, name);
    yield `${TABLE_MARK}${JSON.stringify({ table: name, columns })}\n`;
    if (rows === 0) continue;
    const texts = columns.map((column, i) => sql`${sql.ref(column)}::text as ${sql.id(`c${i}`)}`);
    await sql`declare backup_rows no scroll cursor for select ${sql.join(texts)} from ${sql.table(name)}`.execute(
      db,
    );
    for (;;) {
      const part = await sql<
        Record<string, string | null>
      >`fetch ${sql.lit(ROWS_AT_ONCE)} from backup_rows`.execute(db);
      if (part.rows.length === 0) break;
      yield part.rows
        .map(row => `${columns.map((_, i) => copyText(row[`c${i}`] ?? null)).join('\t')}\n`)
        .join('');
      done += part.rows.length;
      onProgress(done, total);
    }
    await sql`close backup_rows`.execute(db);
  }
}
