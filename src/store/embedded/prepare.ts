/** Makes the archives of `prepared.ts`; run by set-up. Nothing happens where they are there. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { migrate } from '../migrate.ts';
import { forOneRun } from '../one-run.ts';
import type { Database } from '../tables/database.ts';
import { dialectOver, type Wire } from '../wire.ts';
import { type PreparedFor, preparedFile } from './prepared.ts';

export async function prepareDatabases(): Promise<void> {
  if (existsSync(preparedFile('lasting')) && existsSync(preparedFile('one-run'))) return;
  // Small log segments: an empty database would otherwise be mostly its own log.
  const pg = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'] });
  const wire: Wire = {
    async query(sql, parameters) {
      const { rows, affectedRows } = await pg.query(sql, [...parameters]);
      return { rows, affected: affectedRows ?? null };
    },
    script: () => Promise.reject(new Error('no script is run while preparing')),
    copy: () => Promise.reject(new Error('nothing is copied into an empty database')),
  };
  const wires = { acquire: async () => wire, release() {}, close: () => pg.close() };
  const db = new Kysely<Database>({ dialect: dialectOver(wires) });
  await migrate(db);
  await save(pg, 'lasting');
  await forOneRun(db);
  await dropTemplates(pg);
  await save(pg, 'one-run');
  await db.destroy();
  removeOlder();
}

/** What new databases of a server are copied from, twice as much as the database itself: nobody makes one in a store of one run. */
async function dropTemplates(pg: PGlite): Promise<void> {
  await pg.exec(`update pg_database set datistemplate = false where datname in ('template0', 'template1')`);
  for (const name of ['template0', 'template1']) await pg.exec(`drop database ${name}`);
}

/** Archives of other versions: each is four megabytes. */
function removeOlder(): void {
  const folder = dirname(preparedFile('lasting'));
  const current = [preparedFile('lasting'), preparedFile('one-run')].map(file => basename(file));
  for (const name of readdirSync(folder)) {
    if (name.startsWith('database-') && !current.includes(name)) rmSync(join(folder, name), { force: true });
  }
}

/** The file appears only when it is whole. */
async function save(pg: PGlite, kind: PreparedFor): Promise<void> {
  await pg.exec('checkpoint');
  const file = preparedFile(kind);
  const archive = await pg.dumpDataDir(file.endsWith('gz') ? 'gzip' : 'none');
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  writeFileSync(part, Buffer.from(await archive.arrayBuffer()));
  renameSync(part, file);
}

if (import.meta.main) await prepareDatabases();
