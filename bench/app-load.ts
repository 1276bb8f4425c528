/**
 * The application under load: `node bench/app-load.ts STORE [CLIENTS] [ASKS]`. STORE is a filled one that nobody owns yet (made by
 * `pulso demo` and `pulso import`), a folder or postgres://…. Prints what `docs/performance-application.md` says.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Request } from '../src/metrics/engine/request.ts';

const [store = '', clients = '8', asks = '60'] = process.argv.slice(2);
const ROOT = resolve(import.meta.dirname, '..');
const PERSON = { name: 'Ana', email: 'ana@harborlane.example', password: 'a long password' };
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2025, 0, 1);
const IDLE_MS = 8000;

/** What pages ask. */
const QUESTIONS: Request[] = [
  { metrics: ['messages_received', 'messages_sent'], dimensions: ['day'], compare: 'previous' },
  { metrics: ['first_reply_time', 'first_reply_time.business', 'replies'], compare: 'previous' },
  { metrics: ['reply_time', 'replies'], dimensions: ['teammate'] },
  {
    metrics: ['messages_received', 'messages_sent'],
    dimensions: ['weekday', 'hour'],
    include: { empty: true },
  },
  { metrics: ['messages_received'], dimensions: ['domain'], pagination: { limit: 20 } },
  { metrics: ['reply_rate', 'first_answered_within'] },
  { metrics: ['messages_by_kind'], dimensions: ['week'] },
  { metrics: ['replies'], dimensions: ['reply_bucket'] },
];

/** Over PostgreSQL it has to be set; a store that was served before wants the same again. */
const secret = process.env.PULSO_SECRET ?? randomBytes(32).toString('hex');
const served = spawn(join(ROOT, 'bin/pulso'), ['serve', '--store', store, '--port', '0'], {
  env: {
    ...process.env,
    PULSO_LOG: 'error',
    ...(store.startsWith('postgres') ? { PULSO_SECRET: secret } : {}),
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
served.stdout.on('data', chunk => {
  said += String(chunk);
});

async function listening(): Promise<string> {
  for (;;) {
    const url = /(http:\/\/\S+)/.exec(said)?.[1];
    if (url !== undefined) return url;
    if (served.exitCode !== null) throw new Error(`the server ended: ${said}`);
    await pause(50);
  }
}

/** Megabytes of the server itself, not of what started it. */
function memory(): number {
  const children = readFileSync(`/proc/${served.pid}/task/${served.pid}/children`, 'utf8').trim().split(' ');
  const status = readFileSync(`/proc/${children[0]}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000);
}

const share = (times: number[], part: number): number =>
  Math.round(
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0,
  );

const url = await listening();
const post = (path: string, body: unknown, cookie = '') =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify(body),
  });
try {
  await pause(IDLE_MS);
  console.log(`server, idle: ${memory()} MB`);
  await post('/api/v1/setup', { ...PERSON, company: 'Harbor Lane', zone: 'Europe/Madrid' });
  const signed = await post('/api/auth/sign-in/email', PERSON);
  const cookie = signed.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  let turn = 0;
  /** Another 90 days every time: no kept answer helps. */
  const anotherRange = (): string[] => {
    const from = new Date(FIRST_DAY + ((turn * 37) % 270) * DAY_MS);
    const to = new Date(from.getTime() + 89 * DAY_MS);
    return [from, to].map(day => day.toISOString().slice(0, 10));
  };
  const ask = async (range: () => string | string[]): Promise<number> => {
    const question = QUESTIONS[turn++ % QUESTIONS.length];
    const began = performance.now();
    const answer = await post('/api/v1/query', { ...question, date_range: range() }, cookie);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`the server answered ${answer.status}`);
    return performance.now() - began;
  };
  for (const [name, range] of [
    ['the last 90 days, as pages ask', () => '90d'],
    ['another 90 days every time', anotherRange],
  ] as const) {
    for (let i = 0; i < 2 * QUESTIONS.length; i++) await ask(range);
    const alone: number[] = [];
    for (let i = 0; i < 5 * QUESTIONS.length; i++) alone.push(await ask(range));
    const together: number[] = [];
    const inOneLine = async (): Promise<void> => {
      for (let i = 0; i < Number(asks); i++) together.push(await ask(range));
    };
    await Promise.all(Array.from({ length: Number(clients) }, inOneLine));
    console.log(name);
    console.log(`  one client: median ${share(alone, 0.5)} ms, p95 ${share(alone, 0.95)} ms`);
    console.log(
      `  ${clients} clients: median ${share(together, 0.5)} ms, p95 ${share(together, 0.95)} ms, ${together.length} answers`,
    );
  }
  console.log(`server, after it: ${memory()} MB`);
} finally {
  served.kill('SIGTERM');
}
