import { PulsoError } from '../../errors.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { logFrom } from '../log-from.ts';

/** Shares the background work of a server: several may run, each job is done once. */
export const workerCommand: Command = {
  name: 'worker',
  summary: 'Do background work beside a server that uses the same PostgreSQL.',
  usage: '[--store postgres://…]',
  flags: { store: { value: 'WHERE', text: 'the postgres://… of the server (default DATABASE_URL)' } },
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
      process.stdout.write('This worker takes jobs (stop with Ctrl+C)\n');
      if (!signal.aborted)
        await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }));
      await jobs.stop();
    } finally {
      await opened.close();
    }
    return 0;
  },
};
