/**
 * The application under load: `node bench/app-load.ts STORE [CLIENTS] [ASKS]`. STORE is a filled one that nobody owns yet (made by
 * `pulso demo` and `pulso import`), a folder or postgres://…. Prints what `docs/performance-application.md` says.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Request } from '../src/metrics/engine/request.ts';
import { serveApp, share } from './served-app.ts';

const [store = '', clients = '8', asks = '60'] = process.argv.slice(2);
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

const app = await serveApp(store);
try {
  await pause(IDLE_MS);
  console.log(`server, idle: ${app.memory()} MB`);
  const cookie = await app.signIn();
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
    const answer = await app.post('/api/v1/query', { ...question, date_range: range() }, cookie);
    await answer.arrayBuffer();
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
  console.log(`server, after it: ${app.memory()} MB`);
} finally {
  await app.stop();
}
