import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backlogPerDay } from '../../derive/backlog.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { loadWorld } from '../naive/load.ts';
import { makeWorld, type World } from '../naive/world.ts';
import { refreshRollups, rollupState } from '../rollups.ts';
import { bestHours } from '../when-to-write.ts';
import { createEngine, type Engine } from './engine.ts';
import type { Request } from './request.ts';

const ZONE = 'Europe/Madrid';
const FROM = Date.UTC(2026, 2, 20) / 1000;
const TO = Date.UTC(2026, 3, 10) / 1000;
const NOW = Temporal.Instant.from('2026-04-12T10:00:00Z');
const NOW_SECONDS = NOW.epochMilliseconds / 1000;

// A store in memory keeps no rollups.
let folder: string;
let store: Store;
let engine: Engine;
let world: World;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pulso-metrics-'));
  store = await openStore(folder);
  world = makeWorld(5, ZONE, FROM, TO, 60);
  await loadWorld(store, world);
  await refreshRollups(store, 1);
  engine = createEngine({ db: store.db, workspaceId: 1, rowFilter: null });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const ask = (request: Request) => engine.ask(request, NOW);
const one = async (request: Request) => (await ask(request)).results[0];

test('the backlog of each day is what was asked by its end and not yet settled', async () => {
  const ours = world.clocks.filter(clock => clock.waits_for === 'us');
  const waits = ours.map(c => ({ askedAt: c.asked_at, endedAt: c.answered_at ?? c.closed_at }));
  const { results } = await ask({
    metrics: ['backlog'],
    dimensions: ['day'],
    date_range: ['2026-03-25', '2026-04-11'],
  });
  const midnight = (day: string) =>
    Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds / 1000;
  const period = { from: midnight('2026-03-25'), to: midnight('2026-04-12') };
  expect(results.map(row => ({ date: row.dimensions[0], waiting: row.metrics[0] }))).toEqual(
    backlogPerDay(waits, period, ZONE, NOW_SECONDS),
  );
});

test('the ticket backlog of each day is what had begun by its end and was not solved', async () => {
  const { results } = await ask({
    metrics: ['ticket_backlog'],
    dimensions: ['day'],
    date_range: ['2026-03-25', '2026-04-11'],
  });
  const midnight = (day: string) =>
    Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds / 1000;
  const upTo = (day: string) =>
    world.support.changes
      .filter(change => change.at < midnight(Temporal.PlainDate.from(day).add({ days: 1 }).toString()))
      .reduce((level, { delta }) => level + delta, 0);
  expect(results).toHaveLength(18);
  for (const { dimensions, metrics } of results) expect(metrics[0]).toBe(upTo(String(dimensions[0])));
  const { results: open, meta } = await ask({
    metrics: ['tickets_open'],
    date_range: ['2020-01-01', '2020-01-02'],
  });
  expect(open[0]?.metrics[0]).toBeGreaterThan(0);
  expect(meta.notes[0]).toContain('state as of');
});

test('metrics of several facts stand side by side; what a group has none of is 0 when counted and null when measured', async () => {
  const { results, meta } = await ask({
    metrics: ['messages', 'replies', 'reply_time'],
    dimensions: ['day'],
    date_range: ['2026-04-01', '2026-04-30'],
    include: { empty: true },
  });
  expect(results).toHaveLength(30);
  const empty = results.at(-1);
  expect(empty).toMatchObject({ dimensions: ['2026-04-30'], metrics: [0, 0, null], n: [0, 0, 0] });
  expect(meta.reasons).toHaveProperty('reply_time');
  expect(meta.reasons).not.toHaveProperty('messages');
});

test('what is left out is said by kind, and follows the filters', async () => {
  const { meta } = await ask({ metrics: ['replies', 'messages'], date_range: 'all' });
  const automatic = world.messages.filter(m => m.kind === 'bulk' && m.direction !== 'internal').length;
  expect(meta.excluded.replies?.bulk).toBe(automatic);
  expect(meta.excluded).not.toHaveProperty('messages');
  const inSupport = world.messages.filter(
    m => m.kind === 'bulk' && m.direction !== 'internal' && m.mailboxes.includes(1),
  );
  const filtered = await ask({ metrics: ['replies'], filters: [['is', 'mailbox', ['support@acme.test']]] });
  expect(filtered.meta.excluded.replies?.bulk ?? 0).toBe(inSupport.length);
});

test('pages of one order make the whole', async () => {
  const request: Request = { metrics: ['messages'], dimensions: ['sender'], include: { total_rows: true } };
  const whole = await ask(request);
  const pages = await Promise.all(
    [0, 4, 8].map(offset => ask({ ...request, pagination: { limit: 4, offset } })),
  );
  expect(pages.flatMap(page => page.results)).toEqual(whole.results.slice(0, 12));
  expect(pages[0]?.meta).toMatchObject({ truncated: true, total_rows: whole.results.length });
  expect(whole.meta.truncated).toBe(false);
  const byName = await ask({ ...request, order_by: [['sender', 'asc']], pagination: { limit: 3 } });
  expect(byName.results.map(row => row.dimensions[0])).toEqual([
    'ana@acme.test',
    'bo@acme.test',
    'cy@acme.test',
  ]);
});

test('without an order asked for, weeks come one after another and in each the largest first', async () => {
  const { results } = await ask({ metrics: ['messages'], dimensions: ['sender', 'week'] });
  const sorted = results.toSorted(
    (a, b) =>
      String(a.dimensions[1]).localeCompare(String(b.dimensions[1])) ||
      (b.metrics[0] ?? 0) - (a.metrics[0] ?? 0),
  );
  expect(results.map(row => row.metrics[0])).toEqual(sorted.map(row => row.metrics[0]));
  expect(results.map(row => row.dimensions[1])).toEqual(sorted.map(row => row.dimensions[1]));
});

test('percentiles interpolate between neighbours, and the cut-off leaves the mean but not n', async () => {
  const seconds = world.clocks
    .filter(c => c.waits_for === 'us')
    .map(c => c.elapsed_seconds)
    .filter(s => s !== null);
  const within = seconds.filter(s => s <= 1000);
  const answer = await one({
    metrics: ['reply_time.mean', 'reply_time'],
    settings: { outlier_seconds: 1000 },
  });
  expect(answer?.n).toEqual([seconds.length, seconds.length]);
  expect(answer?.metrics[0]).toBeCloseTo(within.reduce((a, b) => a + b, 0) / within.length, 6);
});

test('hostile values are only ever values', async () => {
  for (const evil of ["'; drop table message_fact; --", '%', '\\', '" or 1=1', '\u0000']) {
    const found = await ask({
      metrics: ['messages'],
      filters: [['is', 'sender', [evil.replace('\u0000', '')]]],
    });
    expect(found.results[0]?.metrics).toEqual([0]);
    await ask({ metrics: ['messages'], filters: [['contains', 'domain', [evil.replace('\u0000', '')]]] });
  }
  await expect(ask({ metrics: ['messages; drop table message_fact'] })).rejects.toThrow(
    'A metric was expected',
  );
  await expect(ask({ metrics: ['messages'], dimensions: ['kind"; --'] })).rejects.toThrow(
    'A dimension was expected',
  );
});

test('a person sees only the rows of their filter, however they ask', async () => {
  const mine = createEngine({ db: store.db, workspaceId: 1, rowFilter: ['is', 'mailbox', [1]] });
  const seen = world.messages.filter(m => m.mailboxes.includes(1)).length;
  const wide: Request = {
    metrics: ['messages'],
    filters: [
      [
        'or',
        [
          ['is', 'mailbox', [1, 2, 3]],
          ['not', ['is', 'mailbox', [1]]],
        ],
      ],
    ],
  };
  expect((await mine.ask(wide, NOW)).results[0]?.metrics).toEqual([seen]);
  const boxes = await mine.ask({ metrics: ['messages'], dimensions: ['mailbox'] }, NOW);
  expect(boxes.results.map(row => row.dimensions[0])).toEqual(['support@acme.test']);
  await expect(mine.ask({ metrics: ['threads'] }, NOW)).rejects.toThrow(
    'cannot be limited to what you may see',
  );
  const other = createEngine({ db: store.db, workspaceId: 2, rowFilter: null });
  await expect(other.ask({ metrics: ['messages'] }, NOW)).rejects.toThrow();
});

test('states are as of now, whatever the range, and say so', async () => {
  const { results, meta } = await ask({
    metrics: ['awaiting_us', 'oldest_waiting'],
    date_range: ['2020-01-01', '2020-01-02'],
  });
  const waiting = world.conversations.filter(c => c.state === 'awaiting_us');
  const since = Math.min(...waiting.map(c => c.waiting_since ?? NOW_SECONDS));
  expect(results[0]?.metrics).toEqual([waiting.length, NOW_SECONDS - since]);
  expect(meta.notes[0]).toMatch(/state as of 2026-04-12T10:00:00Z; the range does not apply/);
  await expect(ask({ metrics: ['awaiting_us'], dimensions: ['day'] })).rejects.toThrow(
    'has no day; use it with mailbox',
  );
});

test('rollups answer only while they say what the facts say', async () => {
  const raw = createEngine({ db: store.db, workspaceId: 1, rowFilter: null, rollups: false });
  const questions: Request[] = [
    { metrics: ['messages'], dimensions: ['day'] },
    { metrics: ['messages'], dimensions: ['mailbox'] },
    { metrics: ['messages'], dimensions: ['label'] },
    { metrics: ['attachments'] },
    { metrics: ['backlog'], dimensions: ['week'] },
  ];
  const same = async () => {
    for (const question of questions)
      expect(await engine.ask(question, NOW)).toEqual(await raw.ask(question, NOW));
  };
  const changes = [
    sql`delete from message_fact where message_id = 3`,
    sql`insert into message_copy select 1, message_id, 2, 1, 0, '{}' from message_fact where message_id = 5 on conflict do nothing`,
    sql`update reply_clock set answered_at = null, local_answered_at = null where answered_at = (select min(answered_at) from reply_clock)`,
    sql`update message_fact set local_at = local_at + interval '3 days' where message_id = 7`,
  ];
  for (const change of changes) {
    expect(await rollupState(store.db, 1)).toMatchObject({ fresh: true, byMailbox: true });
    await change.execute(store.db);
    await same();
    await refreshRollups(store, 1);
    await same();
  }
  expect(await refreshRollups(store, 1)).toBe(0);
});

test('the best hours come from everybody while a contact has too few messages', async () => {
  const asked = { contact: 'p11@c2.test', domains: null, filters: [], date_range: 'all', zone: ZONE };
  const { level, slots, passedOver } = await bestHours(engine, asked, NOW);
  expect(level).toBe('all');
  expect(slots).toHaveLength(168);
  expect(passedOver.map(p => p.level)).toEqual(['contact']);
});

test.each([
  [{ metrics: ['first_repy_time'] }, 'did you mean first_reply_time?'],
  [{ metrics: ['reply_time.p95'] }, 'has the parts p90, mean'],
  [
    { metrics: ['threads'], dimensions: ['mailbox'] },
    'threads cannot be split or filtered by mailbox; possible are',
  ],
  [{ metrics: ['messages'], filters: [['is', 'kind', ['spam']]] }, 'kind is one of human, bounce'],
  [{ metrics: ['messages'], filters: [['like', 'kind', ['x']]] }, 'is no filter: expected ["is"'],
  [{ metrics: ['messages'], filters: [['contains', 'hour', ['1']]] }, 'hour is compared with “is”'],
  [{ metrics: ['messages'], date_range: 'fortnight' }, 'is not understood: write 90d'],
  [{ metrics: ['messages'], zone: 'Europe/Madird' }, 'Europe/Madrid'],
  [{ metrics: ['messages'], order_by: [['kind', 'asc']] }, 'order_by expects one of the requested messages'],
  [{ metric: ['messages'] }, 'metrics'],
  [{ metrics: ['backlog'], dimensions: ['hour'] }, 'running total'],
])('%j is refused with a sentence', async (request, sentence) => {
  await expect(ask(request as Request)).rejects.toMatchObject({
    code: 'bad-query',
    message: expect.stringContaining(sentence),
  });
});
