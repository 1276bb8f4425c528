/** The whole application over the made-up company, in memory: to look around, gone at the end. */
import { randomBytes } from 'node:crypto';
import type { LogEvent } from '../app/context.ts';
import { makeWorkspace } from '../app/people/make-workspace.ts';
import type { Language } from '../report/language.ts';
import { count } from '../report/written.ts';
import type { Sentence } from '../sentence.ts';
import { addUser } from './auth/create-auth.ts';
import type { ReportOn } from './drop/jobs.ts';
import { fillDemo } from './jobs/fill-demo.ts';
import { startServer } from './serve.ts';
import { serverSettings } from './server-settings.ts';
import { say } from './start-up.data.ts';

export interface ServeDemo {
  host: string;
  port: number;
  messages: number;
  reportOn: ReportOn;
  signal: AbortSignal;
  /** The company's own. */
  lang: Language;
  print(line: Sentence): void;
  log(event: LogEvent): void;
}

/** Serves until `signal` is aborted. */
export async function serveDemo(options: ServeDemo): Promise<void> {
  const { host, port, messages, reportOn, lang, signal, print, log } = options;
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
      language: lang,
      domains: [],
      owner: { userId, email: person.email },
    });
    print(say.readingDemo(count(messages)));
    await fillDemo(context, { workspaceId, messages }, signal);
    print(say.demoIsAt(serving.url));
    print(say.signInAs(person.email, person.password));
    if (!signal.aborted)
      await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }));
  } finally {
    await serving.stop();
  }
}
