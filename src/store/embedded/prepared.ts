/**
 * A freshly made database, its tables in it: a folder, and archives for what is kept in memory, one for a store like those in folders,
 * one for a store of one run. Making one takes four seconds and 700 MB; unpacking it half a second and half the memory; copying the
 * folder a tenth, and nothing. Set-up writes them beside the packages (`prepare.ts`); without them everything works, only slower.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type PreparedFor = 'folder' | 'memory' | 'one-run';

/** What every report begins with is not compressed: unpacking would take as long as the rest of opening it. */
const ENDS: Record<PreparedFor, string> = { folder: '', memory: '.tar.gz', 'one-run': '.tar' };

const modules = join(import.meta.dirname, '../../../node_modules');
const store = join(import.meta.dirname, '..');

/** Where the one of this very version lies: another PGlite, other tables or other settings have another name. */
export function preparedFile(kind: PreparedFor): string {
  const { version } = JSON.parse(
    readFileSync(join(modules, '@electric-sql/pglite/package.json'), 'utf8'),
  ) as {
    version: string;
  };
  const hash = createHash('sha256');
  const migrations = readdirSync(join(store, 'migrations')).filter(name => !name.endsWith('.test.ts'));
  for (const name of migrations.toSorted()) hash.update(readFileSync(join(store, 'migrations', name)));
  for (const name of ['one-run.ts', 'embedded/prepare.ts']) hash.update(readFileSync(join(store, name)));
  const end = ENDS[kind];
  return join(modules, '.pulso', `database-${kind}-${version}-${hash.digest('hex').slice(0, 12)}${end}`);
}
