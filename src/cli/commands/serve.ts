import { PulsoError } from '../../errors.ts';
import type { Command } from '../command.ts';
import { logFrom } from '../log-from.ts';

function portFrom(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new PulsoError(
    'usage',
    `The port (--port or PULSO_PORT) is a number from 0 to 65535, not "${text}".`,
  );
}

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
