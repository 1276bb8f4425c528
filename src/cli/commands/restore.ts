import { PulsoError } from '../../errors.ts';
import { count, moment } from '../../report/written.ts';
import { filled } from '../../sentence.ts';
import { amountBar } from '../amount-bar.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { SERVER_STORE_FLAG, storeOf } from '../filled-store.ts';
import { VALUE } from '../help.data.ts';
import { say as out } from '../output.data.ts';

/** A backup into an empty store; also the way from the embedded database to PostgreSQL. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: {
    en: 'Put a backup into an empty store, embedded or PostgreSQL.',
    es: 'Recupera una copia en una base de datos vacía, integrada o PostgreSQL.',
  },
  usage: filled`${VALUE.file} --store ${VALUE.where}`,
  flags: SERVER_STORE_FLAG,
  async run(given) {
    const [path] = given.rest;
    if (path === undefined) throw new PulsoError('usage', say.whichBackup);
    const [{ openStore }, { restoreBackup }, { makeAuthTables }] = await Promise.all([
      import('../../store/open.ts'),
      import('../../app/backup/restore-backup.ts'),
      import('../../server/auth/create-auth.ts'),
    ]);
    const store = await openStore(storeOf(given));
    const bar = amountBar(given.lang, out.rows);
    try {
      await makeAuthTables(store);
      const head = await restoreBackup(store, path, bar.show);
      bar.done();
      const rows = head.tables.reduce((sum, table) => sum + table.rows, 0);
      const told = out.restored(count(rows), moment(head.made_at, Temporal.Now.timeZoneId()));
      process.stdout.write(`${told[given.lang]}\n`);
    } finally {
      bar.done();
      await store.close();
    }
    return 0;
  },
};
