/** The application as its own process, for what is measured of it. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '..');
export const PERSON = { name: 'Ana', email: 'ana@harborlane.example', password: 'a long password' };

export interface ServedApp {
  url: string;
  /** Claims a store that nobody owns yet, and signs in. Returns the cookie. */
  signIn(): Promise<string>;
  /** As a page does; throws what an error says. */
  post(path: string, body: unknown, cookie?: string): Promise<Response>;
  /** Resident megabytes of the server itself and not of what started it. */
  memory(): number;
  stop(): Promise<void>;
}

/** Over PostgreSQL a store that was served before wants the same PULSO_SECRET again; else one is made up. */
export async function serveApp(store: string, env: NodeJS.ProcessEnv = {}): Promise<ServedApp> {
  const secret = process.env.PULSO_SECRET ?? randomBytes(32).toString('hex');
  const served = spawn(join(ROOT, 'bin/pulso'), ['serve', '--store', store, '--port', '0'], {
    env: {
      ...process.env,
      PULSO_LOG: 'error',
      ...(store.startsWith('postgres') ? { PULSO_SECRET: secret } : {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  served.stdout.on('data', chunk => {
    said += String(chunk);
  });
  let url: string | undefined;
  for (; url === undefined; url = /(http:\/\/\S+)/.exec(said)?.[1]) {
    if (served.exitCode !== null) throw new Error(`the server ended: ${said}`);
    await pause(50);
  }
  const at = url;
  const post: ServedApp['post'] = async (path, body, cookie = '') => {
    const answer = await fetch(`${at}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: at, cookie },
      body: JSON.stringify(body),
    });
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    url,
    post,
    async signIn() {
      await post('/api/v1/setup', { ...PERSON, company: 'Harbor Lane', zone: 'Europe/Madrid' }).catch(
        () => {},
      ); // claimed by an earlier run
      const signed = await post('/api/auth/sign-in/email', PERSON);
      return signed.headers
        .getSetCookie()
        .map(one => one.split(';')[0])
        .join('; ');
    },
    memory() {
      const [child] = readFileSync(`/proc/${served.pid}/task/${served.pid}/children`, 'utf8')
        .trim()
        .split(' ');
      const status = readFileSync(`/proc/${child}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000);
    },
    async stop() {
      const ended = new Promise(resolve => served.once('exit', resolve));
      served.kill('SIGTERM');
      await ended;
    },
  };
}

/** The value below which that part of the sorted times lies. */
export const share = (times: readonly number[], part: number): number =>
  Math.round(
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0,
  );
