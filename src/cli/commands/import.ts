import { knownZone } from '../../app/known-zone.ts';
import { openAndRead } from '../../app/open-and-read.ts';
import { sourcesOf } from '../../app/read-mail.ts';
import { keepConfig } from '../../app/settings.ts';
import { FIRST_WORKSPACE } from '../../app/workspace.ts';
import { PulsoError } from '../../errors.ts';
import { safeText } from '../../report/safe-text.ts';
import { progressBar } from '../../report/terminal/progress-bar.ts';
import { filled } from '../../sentence.ts';
import { storeSecrets } from '../../server/server-settings.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { VALUE } from '../help.data.ts';
import { importLines } from '../import-lines.ts';
import { SETTINGS_FLAGS, settingsFrom } from '../settings-flags.ts';

/** Keeps the facts of a mailbox; the same mail twice adds nothing, a killed import goes on where it was. */
export const importCommand: Command = {
  name: 'import',
  summary: {
    en: 'Keep the facts of a mailbox in a database, to ask questions of later.',
    es: 'Guarda los datos de un buzón en una base de datos, para preguntarle después.',
  },
  usage: filled`${VALUE.paths} --store ${VALUE.where} ${VALUE.options}`,
  flags: {
    store: {
      value: VALUE.where,
      text: {
        en: 'a folder for the embedded database, or postgres://user:password@host/name (default DATABASE_URL)',
        es: 'una carpeta para la base de datos integrada, o postgres://usuario:contraseña@servidor/nombre (si no, DATABASE_URL)',
      },
    },
    ...SETTINGS_FLAGS,
  },
  async run(given, signal) {
    const where = given.text('store') ?? process.env.DATABASE_URL;
    if (given.rest.length === 0) throw new PulsoError('usage', say.whichToImport);
    if (where === undefined) {
      throw new PulsoError('usage', say.whereToKeep);
    }
    const { config, folder, zone } = settingsFrom(given);
    const known = knownZone(zone, 'usage');
    const sources = await sourcesOf(given.rest);
    const bar = progressBar(process.stderr, given.lang, Date.now);
    try {
      const options = {
        workspaceId: FIRST_WORKSPACE,
        config,
        folder,
        zone: known,
        now: Date.now() / 1000,
        withText: false,
        secrets: storeSecrets(process.env, where, config.privacy === 'aggregates'),
        signal,
      };
      const { tally, whose } = await openAndRead(
        sources,
        { ...options, store: where, onProgress: bar.show },
        async (store, read) => {
          await keepConfig(store, FIRST_WORKSPACE, config, known, folder);
          return read;
        },
      );
      bar.done();
      process.stdout.write(`${importLines(tally, whose, given.lang).map(safeText).join('\n')}\n`);
    } finally {
      bar.done();
    }
    return 0;
  },
};
