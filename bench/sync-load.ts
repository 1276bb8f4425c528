/**
 * The first sync of a mailbox over IMAP: `node bench/sync-load.ts [STORE] [--messages 20000]`, as root, with Debian's dovecot-imapd.
 * STORE is empty: a folder (default: a new one) or postgres://…. Prints seconds, and the most memory that the server took meanwhile.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { demoCompany } from '../demo/generate.ts';
import { startDovecot } from '../test/servers/dovecot.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PERSON = { name: 'Ana', email: 'ana@harborlane.example', password: 'a long password' };
const START = Date.UTC(2025, 0, 1) / 1000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { messages: { type: 'string', default: '20000' } },
});
const messages = Number(values.messages);
const folder = mkdtempSync(join(tmpdir(), 'pulso-sync-load-'));
const store = positionals[0] ?? join(folder, 'store');
const dovecot = await startDovecot();
let made = 0;
for (const { rendered } of demoCompany({ seed: 1, messages, start: START, days: 365 }))
  dovecot.deliver('', [{ name: `m${made++}`, text: rendered.content }]);
const served = spawn(join(ROOT, 'bin/pulso'), ['serve', '--store', store, '--port', '0'], {
  env: {
    ...process.env,
    PULSO_LOG: 'error',
    PULSO_ALLOWED_HOSTS: '127.0.0.1',
    ...(store.startsWith('postgres') ? { PULSO_SECRET: randomBytes(32).toString('hex') } : {}),
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
served.stdout.on('data', chunk => {
  said += String(chunk);
});
try {
  let url: string | undefined;
  for (; url === undefined; url = /(http:\/\/\S+)/.exec(said)?.[1]) {
    if (served.exitCode !== null) throw new Error(`the server ended: ${said}`);
    await pause(50);
  }
  await measure(url);
} finally {
  served.kill('SIGINT');
  await new Promise(ended => served.once('exit', ended));
  await dovecot.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(url: string): Promise<void> {
  let cookie = '';
  const post = async (path: string, body: unknown): Promise<Response> => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, cookie },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  await post('/api/v1/setup', { ...PERSON, company: 'Harbor Lane', zone: 'Europe/Madrid' });
  const signed = await post('/api/auth/sign-in/email', PERSON);
  cookie = signed.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  await pause(5000);
  console.log(`server, idle: ${memory()} MB`);
  let most = 0;
  const looking = setInterval(() => {
    most = Math.max(most, memory());
  }, 50);
  const began = performance.now();
  await post('/api/v1/mailboxes', {
    kind: 'imap',
    address: 'support@harborlane.example',
    settings: { host: '127.0.0.1', port: dovecot.port, security: 'none', user: dovecot.user },
    secret: dovecot.password,
  });
  for (let read = 0; read < messages; ) {
    await pause(100);
    const answer = await post('/api/v1/query', { metrics: ['messages'], date_range: 'all' });
    const { results } = (await answer.json()) as { results: { metrics: (number | null)[] }[] };
    read = results[0]?.metrics[0] ?? 0;
  }
  clearInterval(looking);
  console.log(
    `${messages} messages in ${((performance.now() - began) / 1000).toFixed(1)} s, at most ${most} MB`,
  );
}

/** Megabytes of the server itself, not of what started it. */
function memory(): number {
  const children = readFileSync(`/proc/${served.pid}/task/${served.pid}/children`, 'utf8').trim().split(' ');
  const status = readFileSync(`/proc/${children[0]}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000);
}
