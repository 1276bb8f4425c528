/**
 * How long frequent questions take among many tickets, and for how long nothing else is answered meanwhile:
 * `node bench/frequent-questions.ts [--tickets 100000]`. Every ticket has a text, made of the words of one of sixty questions and of others.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openSecrets } from '../src/app/secrets.ts';
import { deriveTickets } from '../src/app/tickets/derive-tickets.ts';
import { frequentQuestions, questionsBody } from '../src/app/triage/frequent-questions.ts';
import { aboutText } from '../src/app/triage/kept-texts.ts';
import { configSchema } from '../src/config.ts';
import { createEngine } from '../src/metrics/engine/engine.ts';
import { SEES_EVERYTHING } from '../src/metrics/engine/row-filter.ts';
import { openStore } from '../src/store/open.ts';
import { END, fillTickets } from './support-store.ts';

const QUESTIONS = 60;
const WORDS = 20_000;

const { values } = parseArgs({ options: { tickets: { type: 'string', default: '100000' } } });
const folder = mkdtempSync(join(tmpdir(), 'pulso-frequent-'));
const store = await openStore(join(folder, 'store'));
const secrets = openSecrets('a secret of at least thirty-two characters');
const now = Temporal.Instant.fromEpochMilliseconds(END * 1000);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
try {
  await fillTickets(store, Number(values.tickets));
  await deriveTickets(store, 1, { now, signal: new AbortController().signal });
  await writeTexts();
  for (const range of ['30d', '90d', 'all']) await measure(range);
} finally {
  await store.close();
  rmSync(folder, { recursive: true });
}

/** One word in four of its question is missing, and twenty others stand there besides. */
async function writeTexts(): Promise<void> {
  let state = 1;
  const chance = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state / 2 ** 32) ** 2;
  };
  const word = (): string => `wo${Math.floor(chance() * WORDS).toString(36)}rd`;
  const several = (n: number): string[] => Array.from({ length: n }, word);
  const questions = Array.from({ length: QUESTIONS }, () => several(14));
  const { rows } = await sql<{ id: number; message: number | null }>`
    select ticket_id as id, message_id as message from ticket`.execute(store.db);
  const lines: string[] = [];
  for (const { id, message } of rows) {
    const asked = questions[Math.floor(chance() * QUESTIONS)] ?? [];
    const text = [...asked.filter(() => chance() < 0.56), ...several(20)].join(' ');
    if (message === null)
      await sql`update ticket set subject = ${text} where workspace_id = 1 and ticket_id = ${id}`.execute(
        store.db,
      );
    else lines.push(`1\t${message}\t${secrets.seal(text, aboutText(1, Number(message)))}\n`);
  }
  await store.copy('ticket_text', ['workspace_id', 'message_id', 'text'], lines);
}

async function measure(range: string): Promise<void> {
  const engine = createEngine({ db: store.db, workspaceId: 1, rowFilter: null });
  const config = configSchema.parse({ privacy: 'content' });
  const asking = { engine, view: SEES_EVERYTHING, config, now };
  const body = questionsBody.parse({ date_range: range, compare: range !== 'all' });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  const { tickets, read, questions } = await frequentQuestions({ store, secrets }, 1, asking, body);
  const first = performance.now() - begun;
  delay.disable();
  await frequentQuestions({ store, secrets }, 1, asking, body);
  const again = performance.now() - begun - first;
  say(
    `${range}: ${tickets} tickets, ${read} read, ${questions.length} questions in ${(first / 1000).toFixed(1)} s, again in ${again.toFixed(0)} ms; ` +
      `longest without answering ${(delay.max / 1e6).toFixed(0)} ms`,
  );
}
