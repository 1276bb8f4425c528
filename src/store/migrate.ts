/** The one list of migrations, and running them. */
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { PulsoError } from '../errors.ts';
import * as facts from './migrations/0001-facts.ts';
import * as rollups from './migrations/0002-rollups.ts';
import type { Database } from './tables/database.ts';

const MIGRATIONS = { '0001-facts': facts, '0002-rollups': rollups };

/** Brings the database to this version's tables; nothing happens when it is there already. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new PulsoError(
      'store-failed',
      `The database could not be brought to this version: ${(error as Error).message}. It may come from a newer Pulso.`,
      { cause: error },
    );
  }
}
