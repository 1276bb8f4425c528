/** Serves the page until told to stop. */
import { serve as listen, type ServerType } from '@hono/node-server';
import { PulsoError } from '../errors.ts';
import { type AppOptions, createApp } from './app.ts';
import { demoMail } from './demo-mail.ts';
import { JOB_LIMITS, openJobs, type ReportOn } from './jobs.ts';
import { limitsFrom, type ServeLimits } from './limits.ts';
import { openUploadFolder } from './upload-folder.ts';

export interface ServeOptions {
  /** 127.0.0.1 unless others on the network should reach it. */
  host: string;
  /** 0: any free port. */
  port: number;
  reportOn: ReportOn;
  /** Writes a made-up company's mail into a folder; without it there is no such button. */
  demoMail?: AppOptions['demoMail'];
  limits: ServeLimits;
  print: (line: string) => void;
  log: (error: unknown) => void;
}

export interface Serving {
  url: string;
  /** Lets answers under way finish for a moment, stops the rest, deletes every upload. */
  stop(): Promise<void>;
}

const GRACE_MS = 2000;

/** Resolves once it listens. Throws `not-available` when the port is taken. */
export async function startServer(options: ServeOptions): Promise<Serving> {
  const { host, port, reportOn, demoMail: demo = null, limits, print, log } = options;
  const { hosts, maxUploadBytes } = limits;
  const folder = await openUploadFolder(limits.uploads);
  const jobs = openJobs(folder.path, reportOn, JOB_LIMITS, log);
  const names = host === '0.0.0.0' || host === '::' ? hosts : [host, ...hosts];
  const app = createApp({ jobs, hosts: names, maxUploadBytes, demoMail: demo, now: Date.now, log });
  const server = await listening(app.fetch, host, port).catch(async error => {
    await folder.close();
    throw error;
  });
  const address = server.address();
  const actual = address !== null && typeof address === 'object' ? address.port : port;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const url = `http://${shown}:${actual}`;
  print(`Pulso is at ${url} (stop with Ctrl+C)`);
  return {
    url,
    async stop() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      await jobs.close();
      const impatient = setTimeout(
        () => 'closeAllConnections' in server && server.closeAllConnections(),
        GRACE_MS,
      );
      await closed;
      clearTimeout(impatient);
      await folder.close();
    },
  };
}

/** Serves until `signal` is aborted, then stops gracefully. Prints the address. Limits come from the environment. */
export async function serve(
  options: Pick<ServeOptions, 'host' | 'port' | 'reportOn' | 'demoMail'> & { signal: AbortSignal },
): Promise<void> {
  const { signal, ...rest } = options;
  const server = await startServer({
    demoMail,
    ...rest,
    limits: limitsFrom(process.env),
    print: line => process.stdout.write(`${line}\n`),
    log: error =>
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  });
  if (!signal.aborted)
    await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }));
  await server.stop();
}

function listening(
  fetch: Parameters<typeof listen>[0]['fetch'],
  hostname: string,
  port: number,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    // A large upload over a slow line takes longer than Node's five minutes for a request.
    const server = listen({ fetch, hostname, port, serverOptions: { requestTimeout: 0 } }, () =>
      resolve(server),
    );
    server.on('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'something else listens there' : error.message;
      reject(
        new PulsoError(
          'not-available',
          `Pulso cannot listen on ${hostname}:${port} (${why}). Choose another port with PULSO_PORT.`,
        ),
      );
    });
  });
}
