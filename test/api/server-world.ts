/** A whole server without sockets: the tests ask it as a browser would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogEvent } from '../../src/app/context.ts';
import { type OpenServer, openServer } from '../../src/server/open-server.ts';
import { type ServerSettings, serverSettings } from '../../src/server/server-settings.ts';
import { type Engine, newPlace } from '../pipeline/engines.ts';

export interface World {
  server: OpenServer;
  logged: LogEvent[];
  clock: { now: Temporal.Instant };
  /** Nobody yet; `signIn` gives somebody. */
  guest: Visitor;
  signIn(email: string, password: string): Promise<Visitor>;
  /** As a program with a key. */
  withKey(key: string): Visitor;
  end(): Promise<void>;
}

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

export interface Visitor {
  /** What proves who asks. */
  headers: Record<string, string>;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

export const HOST = { host: 'localhost:7070' };
export const OWNER = { name: 'Ana', email: 'ana@acme.test', password: 'a long password' };

export interface WorldOptions {
  engine?: Engine;
  /** A store that is there already, instead of a new one. */
  where?: string;
  env?: NodeJS.ProcessEnv;
  isPrivate?: boolean;
  url?: string;
  /** Where the environment cannot say it. */
  settings?: (env: NodeJS.ProcessEnv, where: string) => ServerSettings;
}

export async function serverWorld({
  engine = 'memory',
  where: given,
  env = {},
  isPrivate = true,
  url = 'http://localhost:7070',
  settings = serverSettings,
}: WorldOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-server-'));
  const { where, forget } =
    given === undefined ? await newPlace(engine) : { where: given, forget: async () => {} };
  const logged: LogEvent[] = [];
  const clock = { now: Temporal.Now.instant() };
  const server = await openServer({
    store: where,
    settings: settings(
      { PULSO_SECRET: 'a secret of at least thirty-two characters', PULSO_UPLOADS: folder, ...env },
      where,
    ),
    url,
    isPrivate,
    drop: {
      jobs: null as never,
      maxUploadBytes: 1000,
      demoMail: null,
      now: Date.now,
      log: () => undefined,
    },
    log: event => logged.push(event),
    now: () => clock.now,
  });
  const visitor = (own: Record<string, string>): Visitor => ({
    headers: own,
    async ask(method, path, body, headers = {}) {
      const answer = await server.app.request(path.startsWith('/api') ? path : `/api/v1${path}`, {
        method,
        headers: {
          ...HOST,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...own,
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      const json = /json/.test(answer.headers.get('content-type') ?? '') && text !== '';
      return { status: answer.status, body: json ? JSON.parse(text) : { text }, headers: answer.headers };
    },
  });
  const guest = visitor({});
  return {
    server,
    logged,
    clock,
    guest,
    async signIn(email, password) {
      const answer = await guest.ask('POST', '/api/auth/sign-in/email', { email, password });
      const cookie = answer.headers
        .getSetCookie()
        .map(one => one.split(';')[0])
        .join('; ');
      if (answer.status !== 200) throw new Error(`sign-in was refused: ${JSON.stringify(answer.body)}`);
      return visitor({ cookie });
    },
    withKey: key => visitor({ authorization: `Bearer ${key}` }),
    async end() {
      await server.close();
      await forget();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The first owner, signed in. */
export async function claimed(world: World, company = 'Acme'): Promise<Visitor> {
  const made = await world.guest.ask('POST', '/setup', { ...OWNER, company, zone: 'Europe/Madrid' });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return world.signIn(OWNER.email, OWNER.password);
}

/** Invites somebody and lets them in. */
export async function joined(
  world: World,
  owner: Visitor,
  email: string,
  grant: Record<string, unknown>,
): Promise<Visitor> {
  const { body } = await owner.ask('POST', '/invitations', { email, ...grant });
  const token = String(body.url).split('/').at(-1);
  await world.guest.ask('POST', '/invitations/accept', { token, name: email, password: OWNER.password });
  return world.signIn(email, OWNER.password);
}
