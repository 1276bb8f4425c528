import { PulsoError } from '../../errors.ts';
import { count } from '../../report/written.ts';
import { filled } from '../../sentence.ts';
import { amountBar } from '../amount-bar.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { SERVER_STORE_FLAG, storeOf } from '../filled-store.ts';
import { VALUE } from '../help.data.ts';
import { say as out } from '../output.data.ts';

/** Everything in one file. */
export const backupCommand: Command = {
  name: 'backup',
  summary: {
    en: 'Write everything that is kept into one file.',
    es: 'Guarda en un solo archivo todo lo que hay.',
  },
  usage: filled`${VALUE.file} [--store ${VALUE.where}]`,
  flags: SERVER_STORE_FLAG,
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
    const bar = amountBar(given.lang, out.rows);
    try {
      const now = Temporal.Now.instant();
      const head = await writeBackup(store, path, { version, now, onProgress: bar.show });
      bar.done();
      const rows = head.tables.reduce((sum, table) => sum + table.rows, 0);
      const told = out.backedUp(count(rows), count(head.tables.length), path);
      const keep = /^postgres/.test(where) ? out.keepSecret : out.keepSecretOrFile(`${where}/secret`);
      process.stdout.write(`${told[given.lang]}\n${keep[given.lang]}\n`);
    } finally {
      bar.done();
      await store.close();
    }
    return 0;
  },
};
