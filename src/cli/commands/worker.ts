import { PulsoError } from '../../errors.ts';
import { filled } from '../../sentence.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { VALUE } from '../help.data.ts';
import { logFrom } from '../log-from.ts';
import { say as out } from '../output.data.ts';

/** Shares the background work of a server: several may run, each job is done once. */
export const workerCommand: Command = {
  name: 'worker',
  summary: {
    en: 'Do background work beside a server that uses the same PostgreSQL.',
    es: 'Hace el trabajo de fondo junto a un servidor que usa el mismo PostgreSQL.',
  },
  usage: filled`[--store ${VALUE.where}]`,
  flags: {
    store: {
      value: VALUE.where,
      text: {
        en: 'the postgres://… of the server (default DATABASE_URL)',
        es: 'el postgres://… del servidor (si no, DATABASE_URL)',
      },
    },
  },
  async run(given, signal) {
    const store = given.text('store') ?? process.env.DATABASE_URL;
    if (store === undefined || !/^postgres(ql)?:\/\//.test(store)) {
      throw new PulsoError('usage', say.workersShare);
    }
    const [{ serverSettings }, { openContext }, { startWork }] = await Promise.all([
      import('../../server/server-settings.ts'),
      import('../../server/open-context.ts'),
      import('../../server/jobs/start-work.ts'),
    ]);
    const opened = await openContext(store, serverSettings(process.env, store), {
      url: 'http://localhost:7070',
      log: logFrom(process.env),
      now: () => Temporal.Now.instant(),
    });
    try {
      const jobs = await startWork(opened.context, { databaseUrl: opened.databaseUrl, work: true });
      process.stdout.write(`${out.workerReady[given.lang]}\n`);
      if (!signal.aborted)
        await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }));
      await jobs.stop();
    } finally {
      await opened.close();
    }
    return 0;
  },
};
