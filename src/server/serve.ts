/** Listens, serves until told to stop, and says where. */
import { setTimeout as pause } from 'node:timers/promises';
import { serve as listen, type ServerType } from '@hono/node-server';
import type { LogEvent } from '../app/context.ts';
import { PulsoError } from '../errors.ts';
import { asSaid, type Sentence } from '../sentence.ts';
import type { DropOptions } from './drop/app.ts';
import { demoMail } from './drop/demo-mail.ts';
import { JOB_LIMITS, openJobs, type ReportOn } from './drop/jobs.ts';
import { openUploadFolder } from './drop/upload-folder.ts';
import { say } from './errors.data.ts';
import { type OpenServer, openServer } from './open-server.ts';
import { type ServerSettings, serverSettings } from './server-settings.ts';
import { say as started } from './start-up.data.ts';

export interface ServeOptions {
  /** 127.0.0.1 unless others on the network should reach it. */
  host: string;
  /** 0: any free port. */
  port: number;
  /** As `openStore` takes it. */
  store: string;
  reportOn: ReportOn;
  /** Writes a made-up company's mail into a folder; without it there is no such button. */
  demoMail?: DropOptions['demoMail'];
  settings: ServerSettings;
  print: (line: Sentence) => void;
  log: (event: LogEvent) => void;
}

export interface Serving {
  url: string;
  server: OpenServer;
  /** Lets answers under way finish for a moment, stops the rest, deletes what the drop page was given. */
  stop(): Promise<void>;
}

const GRACE_MS = 2000;
const isPrivate = (host: string): boolean => host === '127.0.0.1' || host === 'localhost' || host === '::1';

/** Listens here alone, but something on this machine passes on what others ask: a proxy, a tunnel. */
function isPassedOn({ publicUrl, trustProxy, limits }: ServerSettings): boolean {
  const names = [...limits.hosts, ...(publicUrl === null ? [] : [new URL(publicUrl).hostname])];
  return trustProxy || names.some(name => !isPrivate(name.replace(/^\[(.*)\]$/, '$1')));
}

/** Resolves once it listens. Throws `not-available` when the port is taken, `store-failed`, `store-in-use`. */
export async function startServer(options: ServeOptions): Promise<Serving> {
  const { host, port, reportOn, demoMail: demo = null, settings, print, log } = options;
  const fault = (error: unknown) => log({ level: 'error', event: 'fault', message: String(error) });
  const folder = await openUploadFolder(settings.limits.uploads);
  const dropJobs = openJobs(folder.path, reportOn, JOB_LIMITS, fault);
  let opened: OpenServer | null = null;
  const ready = Promise.withResolvers<OpenServer>();
  ready.promise.catch(() => {}); // told by whoever opens; requests that wait are answered below
  const everywhere = host === '0.0.0.0' || host === '::';
  if (!everywhere) settings.limits.hosts.push(host);
  // It listens first: a taken port is said before the database opens, and nobody finds a closed door meanwhile.
  const underWay = new Set<Promise<unknown>>();
  const http = await listening(
    async (request, env) => {
      const open = await ready.promise.catch(() => null);
      if (open === null) return new Response('Pulso could not start.', { status: 503 });
      const answer = Promise.resolve(open.app.fetch(request, env));
      underWay.add(answer);
      return answer.finally(() => underWay.delete(answer));
    },
    host,
    port,
  ).catch(async error => {
    await folder.close();
    throw error;
  });
  const address = http.address();
  const actual = address !== null && typeof address === 'object' ? address.port : port;
  const shown = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const url = `http://${shown}:${actual}`;

  async function stop(): Promise<void> {
    const closed = new Promise<void>(resolve => http.close(() => resolve()));
    await dropJobs.close();
    const impatient = setTimeout(
      () => 'closeAllConnections' in http && http.closeAllConnections(),
      opened === null ? 0 : GRACE_MS,
    );
    await closed;
    clearTimeout(impatient);
    // Whoever asked may have gone, and the work for them goes on: the store is closed after it.
    await Promise.race([Promise.allSettled(underWay), pause(GRACE_MS)]);
    await opened?.close();
    await folder.close();
  }

  try {
    opened = await openServer({
      store: options.store,
      settings,
      url,
      isPrivate: isPrivate(host) && !isPassedOn(settings),
      drop: {
        jobs: dropJobs,
        maxUploadBytes: settings.limits.maxUploadBytes,
        demoMail: demo,
        now: Date.now,
        log: fault,
      },
      log,
      now: () => Temporal.Now.instant(),
    });
    ready.resolve(opened);
  } catch (error) {
    ready.reject(error);
    await stop();
    throw error;
  }
  print(started.pulsoIsAt(url));
  if (opened.setupUrl !== null) print(started.beginAt(opened.setupUrl));
  return { url, server: opened, stop };
}

/** Serves until `signal` is aborted, then stops gracefully. Prints the address. Settings come from the environment. */
export async function serve(
  options: Pick<ServeOptions, 'host' | 'port' | 'reportOn' | 'demoMail' | 'store' | 'print' | 'log'> & {
    signal: AbortSignal;
  },
): Promise<void> {
  const { signal, ...rest } = options;
  const server = await startServer({
    demoMail,
    ...rest,
    settings: serverSettings(process.env, options.store),
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
      const why = error.code === 'EADDRINUSE' ? say.portTaken : asSaid(error.message);
      reject(new PulsoError('not-available', say.cannotListen(hostname, port, why)));
    });
  });
}
