/** The whole application over the made-up company, in memory: to look around, gone at the end. */
import { randomBytes } from 'node:crypto';
import type { LogEvent } from '../app/context.ts';
import { makeWorkspace } from '../app/people/make-workspace.ts';
import { systemLanguage } from '../report/language.ts';
import { addUser } from './auth/create-auth.ts';
import type { ReportOn } from './drop/jobs.ts';
import { fillDemo } from './jobs/fill-demo.ts';
import { startServer } from './serve.ts';
import { serverSettings } from './server-settings.ts';

export interface ServeDemo {
  host: string;
  port: number;
  messages: number;
  reportOn: ReportOn;
  signal: AbortSignal;
  print(line: string): void;
  log(event: LogEvent): void;
}

/** Serves until `signal` is aborted. */
export async function serveDemo(options: ServeDemo): Promise<void> {
  const { host, port, messages, reportOn, signal, print, log } = options;
  const settings = serverSettings(process.env, 'memory');
  const serving = await startServer({
    host,
    port,
    store: 'memory',
    reportOn,
    settings,
    print: () => {},
    log,
  });
  try {
    const { auth, context } = serving.server.parts;
    const person = {
      name: 'Demo',
      email: 'demo@pulso.example',
      password: randomBytes(9).toString('base64url'),
    };
    const userId = await addUser(auth, person);
    const workspaceId = await makeWorkspace(context, {
      company: 'Demo',
      zone: 'Europe/Madrid',
      language: systemLanguage(process.env),
      domains: [],
      owner: { userId, email: person.email },
    });
    print(`Reading ${messages} mails of the made-up company …`);
    await fillDemo(context, { workspaceId, messages }, signal);
    print(`The demo company is at ${serving.url} (stop with Ctrl+C; nothing of it is kept)`);
    print(`Sign in as ${person.email} with the password ${person.password}`);
    if (!signal.aborted)
      await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }));
  } finally {
    await serving.stop();
  }
}
