import { knownZone } from '../../app/known-zone.ts';
import { openAndRead } from '../../app/open-and-read.ts';
import { sourcesOf } from '../../app/read-mail.ts';
import { keepConfig } from '../../app/settings.ts';
import { FIRST_WORKSPACE } from '../../app/workspace.ts';
import { PulsoError } from '../../errors.ts';
import { safeText } from '../../report/safe-text.ts';
import { progressBar } from '../../report/terminal/progress-bar.ts';
import { storeSecrets } from '../../server/server-settings.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { SETTINGS_FLAGS, settingsFrom } from '../settings-flags.ts';

/** Keeps the facts of a mailbox; the same mail twice adds nothing, a killed import goes on where it was. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Keep the facts of a mailbox in a database, to ask questions of later.',
  usage: 'PATH… --store FOLDER|postgres://… [options]',
  flags: {
    store: {
      value: 'WHERE',
      text: 'a folder for the embedded database, or postgres://user:password@host/name',
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
    const bar = progressBar(process.stderr, 'en', Date.now);
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
      const left = Object.entries(tally.leftOut).flatMap(([why, n]) => (n > 0 ? `${n} ${why}` : []));
      const out = left.length === 0 ? '' : `, left out: ${left.join(', ')}`;
      process.stdout.write(
        `${tally.read} messages read, ${tally.added} added, ${tally.copies} already there${out}.\n`,
      );
      const odd = Object.entries(tally.problems).map(([problem, n]) => `${problem} ${n}`);
      if (odd.length > 0) process.stdout.write(`Read with something odd about it: ${odd.join(', ')}.\n`);
      if (whose.reason !== 'given') {
        const taken = [...whose.me, ...whose.domains.map(domain => `@${domain}`)].map(safeText).join(', ');
        process.stdout.write(
          taken === ''
            ? 'Whose mailbox this is could not be worked out: say it with --me ADDRESS or --domain DOMAIN.\n'
            : `Taken for yours: ${taken}. Wrong? Say it with --me ADDRESS and --domain DOMAIN.\n`,
        );
      }
    } finally {
      bar.done();
    }
    return 0;
  },
};
