import { filled, type Sentence } from '../../sentence.ts';
import type { Command } from '../command.ts';
import { SERVER_STORE_FLAG, storeOf } from '../filled-store.ts';
import { VALUE } from '../help.data.ts';
import { logFrom } from '../log-from.ts';
import { portFrom } from '../port-from.ts';

/** The application: dashboard, API, connected mailboxes; and the page where a mailbox file becomes a report. */
export const serveCommand: Command = {
  name: 'serve',
  summary: {
    en: 'Serve the dashboard and everything behind it (http://localhost:7070).',
    es: 'Sirve el panel y todo lo que hay detrás (http://localhost:7070).',
  },
  usage: filled`[--store ${VALUE.where}] [--host ${VALUE.address}] [--port N]`,
  flags: {
    ...SERVER_STORE_FLAG,
    host: {
      value: VALUE.address,
      text: {
        en: 'where to listen (default 127.0.0.1, or PULSO_HOST)',
        es: 'en qué dirección escuchar (por defecto, PULSO_HOST o 127.0.0.1)',
      },
    },
    port: {
      value: VALUE.number,
      text: {
        en: 'which port (default 7070, or PULSO_PORT)',
        es: 'en qué puerto (por defecto, PULSO_PORT o 7070)',
      },
    },
  },
  async run(given, signal) {
    const host = given.text('host') ?? process.env.PULSO_HOST ?? '127.0.0.1';
    const port = portFrom(given.text('port') ?? process.env.PULSO_PORT ?? '7070');
    const store = storeOf(given);
    const log = logFrom(process.env);
    const [{ reportPage }, { serve }] = await Promise.all([
      import('../../app/report-page.ts'),
      import('../../server/serve.ts'),
    ]);
    const print = (line: Sentence) => process.stdout.write(`${line[given.lang]}\n`);
    await serve({ host, port, store, reportOn: reportPage, signal, print, log });
    return 0;
  },
};
