import { PulsoError } from '../../errors.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { STORE_FLAG, storeOf } from '../filled-store.ts';
import { rowsBar } from '../rows-bar.ts';

/** Everything in one file. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'Write everything that is kept into one file.',
  usage: 'FILE [--store WHERE]',
  flags: STORE_FLAG,
  async run(given) {
    const [path] = given.rest;
    if (path === undefined) throw new PulsoError('usage', say.whereTo);
    const [{ openStore }, { writeBackup }, { version }] = await Promise.all([
      import('../../store/open.ts'),
      import('../../app/backup/write-backup.ts'),
      import('../../version.ts'),
    ]);
    const where = storeOf(given);
    const store = await openStore(where);
    const bar = rowsBar();
    try {
      const now = Temporal.Now.instant();
      const head = await writeBackup(store, path, { version, now, onProgress: bar.show });
      bar.done();
      const rows = head.tables.reduce((sum, table) => sum + table.rows, 0);
      const key = /^postgres/.test(where) ? 'PULSO_SECRET' : `PULSO_SECRET or ${where}/secret`;
      process.stdout.write(
        `${rows} rows of ${head.tables.length} tables in ${path}.\nKeep ${key} too: stored passwords open only with it.\n`,
      );
    } finally {
      bar.done();
      await store.close();
    }
    return 0;
  },
};
