/** Opens the store: embedded in memory or a folder, or PostgreSQL by URL. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { allowanceOf } from './allowance.ts';
import { openEmbedded } from './embedded/embedded.ts';
import { onDisk } from './embedded/on-disk.ts';
import { migrate } from './migrate.ts';
import { forOneRun } from './one-run.ts';
import { openServed } from './served/served.ts';
import type { Store } from './store.ts';
import type { Database } from './tables/database.ts';
import { copyRows, dialectOver, type Wire } from './wire.ts';

const isServed = (where: string): boolean => /^postgres(ql)?:\/\//.test(where);

/** Can nothing be in it yet? False where only opening it can tell. */
export function isNew(where: string): boolean {
  return (
    where === 'one-run' || where === 'memory' || (!isServed(where) && !existsSync(join(where, 'pgdata')))
  );
}

/**
 * `where`: `'one-run'` (facts in memory, for one report), `'memory'` (everything, in memory), a folder, or `postgres://…`.
 * Tables are created or brought up to date.
 * Throws PulsoError `store-in-use` or `store-failed`.
 */
export async function openStore(where: string): Promise<Store> {
  const served = isServed(where);
  const wires = served ? await openServed(where) : openEmbedded(where);
  const db = new Kysely<Database>({ dialect: dialectOver(wires) });
  try {
    await migrate(db);
    if (where === 'one-run') {
      await forOneRun(db);
      await sql`set enable_nestloop = off`.execute(db);
    }
  } catch (error) {
    await db.destroy();
    throw error;
  }
  let stopped = 0;
  const withWire = async <T>(use: (wire: Wire) => Promise<T>): Promise<T> => {
    const wire = await wires.acquire();
    try {
      return await use(wire);
    } finally {
      wires.release(wire);
    }
  };
  const inMemory = where === 'one-run' || where === 'memory';
  return {
    db,
    settled: served || inMemory ? async () => {} : onDisk(join(where, 'pgdata')),
    transient: where === 'one-run',
    engine: served ? 'server' : 'embedded',
    ...copying(db),
    within: ms =>
      new Kysely<Database>({
        dialect: dialectOver(
          wires,
          allowanceOf(ms, () => stopped++),
        ),
      }),
    stopped: () => stopped,
    query: (text, parameters) => withWire(wire => wire.query(text, parameters, null)),
    script: text => withWire(wire => wire.script(text)),
    transaction: work => db.transaction().execute(inside => work({ db: inside, ...copying(inside) })),
    close: () => db.destroy(),
  };
}

const copying = (db: Store['db']): Pick<Store, 'copy' | 'copyAll'> => ({
  copy: (table, columns, rows) => copyRows(db, [{ table, columns, rows }]),
  copyAll: tables => copyRows(db, tables),
});
