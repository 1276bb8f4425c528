/** The one list of migrations, and running them. */
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { PulsoError } from '../errors.ts';
import { say } from './errors.data.ts';
import * as facts from './migrations/0001-facts.ts';
import * as rollups from './migrations/0002-rollups.ts';
import * as factsAsRead from './migrations/0003-facts-as-read.ts';
import * as peopleAndRights from './migrations/0004-people-and-rights.ts';
import * as connections from './migrations/0005-connections.ts';
import * as reportsAndAlerts from './migrations/0006-reports-and-alerts.ts';
import * as uploads from './migrations/0007-uploads.ts';
import * as answersFromIndexes from './migrations/0008-answers-from-indexes.ts';
import * as tickets from './migrations/0009-tickets.ts';
import * as surveys from './migrations/0010-surveys.ts';
import * as triage from './migrations/0011-triage.ts';
import * as calendarMade from './migrations/0012-calendar-made.ts';
import * as sentences from './migrations/0013-sentences.ts';
import * as mailCommands from './migrations/0014-mail-commands.ts';
import * as ticketLanguage from './migrations/0015-ticket-language.ts';
import * as confirmedFlag from './migrations/0016-confirmed-flag.ts';
import * as marksOfPlaces from './migrations/0017-marks-of-places.ts';
import type { Database } from './tables/database.ts';

const MIGRATIONS = {
  '0001-facts': facts,
  '0002-rollups': rollups,
  '0003-facts-as-read': factsAsRead,
  '0004-people-and-rights': peopleAndRights,
  '0005-connections': connections,
  '0006-reports-and-alerts': reportsAndAlerts,
  '0007-uploads': uploads,
  '0008-answers-from-indexes': answersFromIndexes,
  '0009-tickets': tickets,
  '0010-surveys': surveys,
  '0011-triage': triage,
  '0012-calendar-made': calendarMade,
  '0013-sentences': sentences,
  '0014-mail-commands': mailCommands,
  '0015-ticket-language': ticketLanguage,
  '0016-confirmed-flag': confirmedFlag,
  '0017-marks-of-places': marksOfPlaces,
};

/** Brings the database to this version's tables; nothing happens when it is there already. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  if (await isCurrent(db)) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new PulsoError('store-failed', say.notMigrated((error as Error).message), { cause: error });
  }
}

/** Asks only for the names: the migrator itself looks at every column of every table, which takes a third of a second. */
async function isCurrent(db: Kysely<Database>): Promise<boolean> {
  const { rows: table } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (table[0]?.there !== true) return false;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(row => row.name).join() === Object.keys(MIGRATIONS).toSorted().join();
}
