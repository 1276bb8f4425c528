import { PulsoError } from '../../errors.ts';
import type { Command } from '../command.ts';

function portFrom(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new PulsoError(
    'usage',
    `The port (--port or PULSO_PORT) is a number from 0 to 65535, not "${text}".`,
  );
}

/** The page that takes a mailbox file and shows its report. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serve the page where a mailbox file becomes a report (http://localhost:7070).',
  usage: '[--host ADDRESS] [--port N]',
  flags: {
    host: { value: 'ADDRESS', text: 'where to listen (default 127.0.0.1, or PULSO_HOST)' },
    port: { value: 'N', text: 'which port (default 7070, or PULSO_PORT)' },
  },
  async run(given, signal) {
    const host = given.text('host') ?? process.env.PULSO_HOST ?? '127.0.0.1';
    const port = portFrom(given.text('port') ?? process.env.PULSO_PORT ?? '7070');
    const { reportPage } = await import('../../app/report-page.ts');
    const { serve } = await import('../../server/serve.ts');
    await serve({ host, port, reportOn: reportPage, signal });
    return 0;
  },
};
