import type { Command } from '../command.ts';
import { logFrom } from '../log-from.ts';
import { portFrom } from '../port-from.ts';

/** The application: dashboard, API, connected mailboxes; and the page where a mailbox file becomes a report. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serve the dashboard and everything behind it (http://localhost:7070).',
  usage: '[--store WHERE] [--host ADDRESS] [--port N]',
  flags: {
    store: { value: 'WHERE', text: 'a folder, or postgres://… (default DATABASE_URL, else ./data)' },
    host: { value: 'ADDRESS', text: 'where to listen (default 127.0.0.1, or PULSO_HOST)' },
    port: { value: 'N', text: 'which port (default 7070, or PULSO_PORT)' },
  },
  async run(given, signal) {
    const host = given.text('host') ?? process.env.PULSO_HOST ?? '127.0.0.1';
    const port = portFrom(given.text('port') ?? process.env.PULSO_PORT ?? '7070');
    const store = given.text('store') ?? process.env.DATABASE_URL ?? 'data';
    const log = logFrom(process.env);
    const [{ reportPage }, { serve }] = await Promise.all([
      import('../../app/report-page.ts'),
      import('../../server/serve.ts'),
    ]);
    await serve({ host, port, store, reportOn: reportPage, signal, log });
    return 0;
  },
};
