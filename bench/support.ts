/**
 * How long tickets take: `node bench/support.ts [--tickets 100000] [--postgres URL]`. Makes a store of so many tickets with ten events
 * each, derives all of them (limit: 60 s for a hundred thousand, embedded), then asks every metric of tickets over 90 days and
 * prints the median of five in milliseconds (limit: 100). A URL must name an empty database.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deriveTickets } from '../src/app/tickets/derive-tickets.ts';
import { METRICS } from '../src/metrics/catalogue.ts';
import { createEngine } from '../src/metrics/engine/engine.ts';
import type { Request } from '../src/metrics/engine/request.ts';
import { openStore } from '../src/store/open.ts';
import { END, fillTickets } from './support-store.ts';

const ROUNDS = 5;
const LIMIT_MS = 100;
const LIMIT_SECONDS_A_TICKET = 60 / 100_000;

const SHAPES: Request[] = [
  { metrics: ['tickets'], dimensions: ['day'] },
  { metrics: ['tickets'], dimensions: ['category', 'severity'] },
  { metrics: ['tickets'], dimensions: ['tag'] },
  { metrics: ['first_response_time', 'first_response_time.p90'], dimensions: ['week'] },
  { metrics: ['resolution_time'], dimensions: ['teammate'] },
  { metrics: ['sla_attainment'], dimensions: ['policy', 'clock_kind'] },
  { metrics: ['ticket_backlog'], dimensions: ['day'] },
  { metrics: ['time_in_status'], dimensions: ['ticket_status'] },
  { metrics: ['tickets.newest'], dimensions: ['ticket'], pagination: { limit: 50 } },
];

const { values } = parseArgs({
  options: { tickets: { type: 'string', default: '100000' }, postgres: { type: 'string' } },
});
const count = Number(values.tickets);
const folder = mkdtempSync(join(tmpdir(), 'pulso-support-'));
const store = await openStore(values.postgres ?? join(folder, 'store'));
const now = Temporal.Instant.fromEpochMilliseconds(END * 1000);
try {
  await fillTickets(store, count);
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const derived = await deriveTickets(store, 1, { now, signal: new AbortController().signal });
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  console.log(`(${((user + system) / 1e6).toFixed(1)} s of processor time)`);
  console.log(
    `${derived} tickets derived in ${seconds.toFixed(1)} s${seconds > count * LIMIT_SECONDS_A_TICKET ? '  too slow' : ''}`,
  );
  await ask();
} finally {
  await store.close();
  rmSync(folder, { recursive: true });
}

async function ask(): Promise<void> {
  const engine = createEngine({ db: store.db, workspaceId: 1, rowFilter: null });
  const single: Request[] = METRICS.filter(one => one.source === '§7').map(one => ({ metrics: [one.id] }));
  for (const request of [...single, ...SHAPES]) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const before = performance.now();
      await engine.ask({ ...request, date_range: '90d', include: { excluded: false } }, now);
      times.push(performance.now() - before);
    }
    const median = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    const name = [request.metrics.join(' '), ...(request.dimensions ?? []).map(one => `by ${one}`)].join(' ');
    console.log(`${median.toFixed(0).padStart(6)} ms  ${name}${median > LIMIT_MS ? '  too slow' : ''}`);
  }
}
