/** How the server is set up, from the environment; every setting is checked here and named in its error. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSecrets, type Secrets } from '../app/secrets.ts';
import { type Registrations, registrationsIn } from '../app/sync/providers.ts';
import { PulsoError } from '../errors.ts';
import type { OidcProvider } from './auth/create-auth.ts';
import { say } from './errors.data.ts';
import { limitsFrom, type ServeLimits } from './limits.ts';

export interface ServerSettings {
  limits: ServeLimits;
  /** Everything that is sealed or signed depends on it. */
  secret: string;
  /** Where people reach this Pulso; null: as it prints itself. */
  publicUrl: string | null;
  oidc: OidcProvider | null;
  metricsToken: string | null;
  trustProxy: boolean;
  allowedHosts: string[];
  /** What takes longer is stopped. */
  questionSeconds: number;
  registrations: Registrations;
  /** Files on their way in. */
  folder: string;
  /** Does the server do background work itself? Workers can do it instead. */
  work: boolean;
}

/** `store`: as given to `openStore`; an embedded one keeps a secret of its own beside it. Throws `bad-config`. */
export function serverSettings(env: NodeJS.ProcessEnv, store: string): ServerSettings {
  const publicUrl = env.PULSO_URL === undefined ? null : urlIn('PULSO_URL', env.PULSO_URL);
  const limits = limitsFrom(env);
  return {
    limits:
      publicUrl === null ? limits : { ...limits, hosts: [...limits.hosts, new URL(publicUrl).hostname] },
    secret: env.PULSO_SECRET ?? ownSecret(store),
    publicUrl,
    oidc: oidcIn(env),
    registrations: registrationsIn(env),
    work: env.PULSO_WORK !== '0',
    metricsToken: env.PULSO_METRICS_TOKEN ?? null,
    trustProxy: env.PULSO_TRUST_PROXY === '1',
    questionSeconds: secondsIn('PULSO_QUERY_SECONDS', env.PULSO_QUERY_SECONDS ?? '10'),
    folder: env.PULSO_FILES ?? (isFolder(store) ? join(store, 'files') : join(limits.uploads, 'files')),
    allowedHosts: (env.PULSO_ALLOWED_HOSTS ?? '')
      .split(',')
      .map(host => host.trim().toLowerCase())
      .filter(host => host !== ''),
  };
}

function urlIn(name: string, text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '');
  throw new PulsoError('bad-config', say.notAUrl(name, text));
}

function secondsIn(name: string, text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && seconds >= 0.1 && seconds <= 3600) return seconds;
  throw new PulsoError('bad-config', say.secondsExpected(name, text));
}

function oidcIn(env: NodeJS.ProcessEnv): OidcProvider | null {
  const issuer = env.PULSO_OIDC_ISSUER;
  const clientId = env.PULSO_OIDC_CLIENT_ID;
  const clientSecret = env.PULSO_OIDC_CLIENT_SECRET;
  if (issuer === undefined) return null;
  if (clientId === undefined || clientSecret === undefined) {
    throw new PulsoError('bad-config', say.oidcNeeds);
  }
  return {
    name: env.PULSO_OIDC_NAME ?? 'Single sign-on',
    issuer: urlIn('PULSO_OIDC_ISSUER', issuer),
    clientId,
    clientSecret,
  };
}

const isFolder = (store: string): boolean =>
  store !== 'memory' && store !== 'one-run' && !/^postgres(ql)?:/.test(store);

/** What a command over a store seals and hides with; undefined where nothing says it. `needed`: an embedded store's own is made. */
export function storeSecrets(env: NodeJS.ProcessEnv, store: string, needed: boolean): Secrets | undefined {
  if (env.PULSO_SECRET !== undefined) return openSecrets(env.PULSO_SECRET);
  if (!isFolder(store) || !(needed || existsSync(join(store, 'secret')))) return undefined;
  return openSecrets(ownSecret(store));
}

/** Kept with the data it protects the use of, readable by its owner alone. */
function ownSecret(store: string): string {
  if (store === 'memory') return randomBytes(32).toString('hex');
  if (/^postgres(ql)?:/.test(store)) {
    throw new PulsoError('bad-config', say.secretNeeded);
  }
  const path = join(store, 'secret');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const secret = randomBytes(32).toString('hex');
  mkdirSync(store, { recursive: true, mode: 0o700 });
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}
