/** Makes what `prepared.ts` names; run by set-up. Nothing happens where they are there. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { migrate } from '../migrate.ts';
import { forOneRun } from '../one-run.ts';
import type { Database } from '../tables/database.ts';
import { dialectOver, type Wire } from '../wire.ts';
import { type PreparedFor, preparedFile } from './prepared.ts';

const PREPARED: readonly PreparedFor[] = ['folder', 'memory', 'one-run'];

export async function prepareDatabases(): Promise<void> {
  if (PREPARED.every(kind => existsSync(preparedFile(kind)))) return;
  // Small log segments: an empty database would otherwise be mostly its own log.
  const pg = await PGlite.create({
    initDbStartParams: ['--wal-segsize=1'],
    // Nor does it need segments that lie ready to be written again.
    startParams: [...PGlite.defaultStartParams, '-c', 'min_wal_size=2MB', '-c', 'max_wal_size=2MB'],
  });
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
  await dropTemplates(pg);
  await saveFolder(await save(pg, 'memory'));
  await forOneRun(db);
  await shrink(pg);
  await save(pg, 'one-run');
  await db.destroy();
  removeOlder();
}

/** What new databases of a server are copied from, twice as much as the database itself: nobody makes one here. */
async function dropTemplates(pg: PGlite): Promise<void> {
  await pg.exec(`update pg_database set datistemplate = false where datname in ('template0', 'template1')`);
  for (const name of ['template0', 'template1']) await pg.exec(`drop database ${name}`);
}

/** A store of one run is unpacked for each run: what describes itself goes, and what was dropped leaves no room behind. */
async function shrink(pg: PGlite): Promise<void> {
  await pg.exec('drop schema information_schema cascade');
  await pg.exec('delete from pg_description');
  await pg.exec('vacuum full');
  await pg.exec('checkpoint');
}

/** Those of other versions: together they are fifty megabytes. */
function removeOlder(): void {
  const folder = dirname(preparedFile('folder'));
  const current = PREPARED.map(kind => basename(preparedFile(kind)));
  for (const name of readdirSync(folder)) {
    if (name.startsWith('database-') && !current.includes(name))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The file appears only when it is whole. Returns what is in it. */
async function save(pg: PGlite, kind: Exclude<PreparedFor, 'folder'>): Promise<Blob> {
  await pg.exec('checkpoint');
  const file = preparedFile(kind);
  const archive = await pg.dumpDataDir(file.endsWith('gz') ? 'gzip' : 'none');
  const part = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(part, Buffer.from(await archive.arrayBuffer()));
  renameSync(part, file);
  return archive;
}

/** The folder, too, appears only when it is whole: shut down as a database is that was closed. */
async function saveFolder(archive: Blob): Promise<void> {
  const folder = preparedFile('folder');
  const part = `${folder}.${process.pid}`;
  const pg = await PGlite.create({ dataDir: part, loadDataDir: archive });
  await pg.close();
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
}

if (import.meta.main) await prepareDatabases();
