import { PulsoError } from '../../errors.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { STORE_FLAG, storeOf } from '../filled-store.ts';
import { rowsBar } from '../rows-bar.ts';

/** A backup into an empty store; also the way from the embedded database to PostgreSQL. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Put a backup into an empty store, embedded or PostgreSQL.',
  usage: 'FILE --store WHERE',
  flags: STORE_FLAG,
  async run(given) {
    const [path] = given.rest;
    if (path === undefined) throw new PulsoError('usage', say.whichBackup);
    const [{ openStore }, { restoreBackup }, { makeAuthTables }] = await Promise.all([
      import('../../store/open.ts'),
      import('../../app/backup/restore-backup.ts'),
      import('../../server/auth/create-auth.ts'),
    ]);
    const store = await openStore(storeOf(given));
    const bar = rowsBar();
    try {
      await makeAuthTables(store);
      const head = await restoreBackup(store, path, bar.show);
      bar.done();
      const rows = head.tables.reduce((sum, table) => sum + table.rows, 0);
      process.stdout.write(
        `${rows} rows restored, as they were at ${head.made_at}. Start it with the same PULSO_SECRET.\n`,
      );
    } finally {
      bar.done();
      await store.close();
    }
    return 0;
  },
};
