/**
 * How long each metric takes at a million messages: `node bench/queries.ts [--messages 1000000] [--dir DIR] [--postgres URL|local]`.
 * Builds the store once (kept in DIR, else in the temporary folder), then prints the median of five, in milliseconds, over 90 days and
 * over everything. A URL must name an empty database; `local` starts one for
 * the time of the measurement.
 */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { METRICS } from '../src/metrics/catalogue.ts';
import { createEngine } from '../src/metrics/engine/engine.ts';
import type { Request } from '../src/metrics/engine/request.ts';
import { refreshRollups } from '../src/metrics/rollups.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { findPostgres, startPostgres } from '../test/servers/postgres.ts';
import { END, fillStore } from './queries-store.ts';

const ROUNDS = 5;
const LIMITS = { '90d': 80, all: 500 };

/** Splits and filters people look at, beside every metric on its own. */
const SHAPES: Request[] = [
  { metrics: ['messages_received', 'messages_sent'], dimensions: ['weekday', 'hour'] },
  { metrics: ['messages_received', 'messages_sent'], dimensions: ['day'] },
  { metrics: ['messages'], dimensions: ['kind', 'direction'] },
  { metrics: ['messages_received', 'messages_sent'], dimensions: ['mailbox'] },
  { metrics: ['messages'], dimensions: ['label'] },
  { metrics: ['messages_sent'], dimensions: ['teammate'] },
  { metrics: ['messages_received'], dimensions: ['sender'], pagination: { limit: 10 } },
  { metrics: ['deliveries_sent'], dimensions: ['recipient'], pagination: { limit: 10 } },
  { metrics: ['messages_received'], dimensions: ['domain'], pagination: { limit: 10 } },
  { metrics: ['words_sent'], dimensions: ['words_bucket'] },
  {
    metrics: ['messages_received', 'messages_sent'],
    filters: [['is', 'mailbox', ['box3@demo.test']]],
    dimensions: ['day'],
  },
  { metrics: ['attachments', 'attachment_bytes'], dimensions: ['attachment_type'] },
  { metrics: ['threads'], dimensions: ['thread_length'] },
  { metrics: ['conversations'], dimensions: ['started_by', 'month'] },
  { metrics: ['conversations.messages'], dimensions: ['conversation'], pagination: { limit: 10 } },
  { metrics: ['first_reply_time', 'first_replies'], dimensions: ['week'] },
  { metrics: ['reply_time', 'replies'], dimensions: ['teammate'] },
  { metrics: ['reply_time', 'reply_time.p90', 'reply_time.mean', 'reply_time.business'] },
  { metrics: ['reply_time'], filters: [['is', 'mailbox', ['box3@demo.test']]] },
  { metrics: ['replies'], dimensions: ['reply_bucket'] },
  { metrics: ['reply_rate'], dimensions: ['month'] },
  { metrics: ['their_reply_rate.within_1d'], dimensions: ['weekday', 'hour'] },
  { metrics: ['backlog'], dimensions: ['day'] },
  { metrics: ['awaiting_us'], dimensions: ['wait_bucket'] },
  { metrics: ['messages'], dimensions: ['hour'], zone: 'America/New_York' },
];

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '1000000' },
    dir: { type: 'string' },
    postgres: { type: 'string' },
  },
});
const messages = Number(values.messages);
const folder = values.dir ?? join(tmpdir(), `pulso-bench-queries-${messages}`);
const now = Temporal.Instant.fromEpochMilliseconds(END * 1000);

const columns = [await measured(folder)];
if (values.postgres === 'local') {
  const found = findPostgres();
  if (typeof found === 'string') console.error(`no PostgreSQL column: ${found}`);
  else {
    const running = await startPostgres(found);
    columns.push(await measured(running.url));
    running.stop();
  }
} else if (values.postgres !== undefined) columns.push(await measured(values.postgres));
print(columns);

interface Column {
  engine: string;
  times: Map<string, { '90d': number; all: number }>;
}

async function measured(where: string): Promise<Column> {
  const known = existsSync(where);
  const store = await openStore(where);
  if (!known && (await isEmpty(store))) {
    console.error(`filling ${where} with ${messages} messages …`);
    await fillStore(store, messages);
  }
  const started = performance.now();
  const days = await refreshRollups(store, 1);
  if (days > 0)
    console.error(`rollups of ${days} days made in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const engine = createEngine({ db: store.db, workspaceId: 1, rowFilter: null });
  const times: Column['times'] = new Map();
  for (const request of [...METRICS.map(m => ({ metrics: [m.id] }) as Request), ...SHAPES]) {
    const over = async (date_range: string) => {
      const taken: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const begun = performance.now();
        await engine.ask({ ...request, date_range }, now);
        taken.push(performance.now() - begun);
      }
      return taken.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
    };
    times.set(nameOf(request), { '90d': await over('90d'), all: await over('all') });
  }
  const { engine: name } = store;
  await store.close();
  return { engine: name, times };
}

async function isEmpty(store: Store): Promise<boolean> {
  const { rows } = await sql`select 1 from workspace limit 1`.execute(store.db);
  return rows.length === 0;
}

function nameOf({ metrics, dimensions, filters, zone }: Request): string {
  const by = dimensions === undefined ? '' : ` by ${dimensions.join(' × ')}`;
  return `${metrics.join(', ')}${by}${filters === undefined ? '' : ' of one mailbox'}${zone === undefined ? '' : ` in ${zone}`}`;
}

function print(all: Column[]): void {
  console.log(`| question | ${all.map(c => `${c.engine}: 90 days, ms | everything, ms`).join(' | ')} |`);
  console.log(`|---|${all.map(() => '--:|--:').join('|')}|`);
  let over = 0;
  for (const name of all[0]?.times.keys() ?? []) {
    const cells = all.map(({ times }) => {
      const time = times.get(name) ?? { '90d': Number.NaN, all: Number.NaN };
      return (['90d', 'all'] as const)
        .map(range => {
          const slow = time[range] > LIMITS[range];
          over += slow ? 1 : 0;
          return `${time[range].toFixed(0)}${slow ? ' (!)' : ''}`;
        })
        .join(' | ');
    });
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  console.log(`\n${over} above the limits (90 days ${LIMITS['90d']} ms, everything ${LIMITS.all} ms).`);
}
