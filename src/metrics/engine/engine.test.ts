/** The engine against the second implementation in `naive/`, over made-up facts around days on which clocks change. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDatabase, noPostgres } from '../../../test/servers/database.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { METRICS } from '../catalogue.ts';
import { DIMENSIONS } from '../dimensions.ts';
import { emptyStore, loadWorld } from '../naive/load.ts';
import { type NaiveRow, recompute } from '../naive/recompute.ts';
import { makeWorld, randomFrom, type World } from '../naive/world.ts';
import { refreshRollups } from '../rollups.ts';
import { createEngine, type Engine } from './engine.ts';
import { plan, reaches } from './plan.ts';
import { periodsOf } from './range.ts';
import { readRequest } from './read-request.ts';
import type { Filter, FilterValue, Request } from './request.ts';

/** Zone of the workspace and a week in which a clock changes there. */
const PLACES: [zone: string, day: string][] = [
  ['America/New_York', '2026-03-08'],
  ['Europe/Madrid', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['Asia/Kathmandu', '2026-06-10'],
];
const NAMES = METRICS.flatMap(m => [m.id, ...Object.keys(m.parts ?? {}).map(part => `${m.id}.${part}`)]);

/** Both engines must agree; PostgreSQL on fewer places, because it computes the same. */
const STORES = [
  {
    name: 'embedded',
    everywhere: PLACES,
    thorough: [...PLACES.slice(0, 1), ...PLACES.slice(2, 3)],
    skip: false,
  },
  {
    name: 'PostgreSQL',
    everywhere: PLACES.slice(1, 3),
    thorough: PLACES.slice(3, 4),
    skip: noPostgres !== null,
  },
];

describe.each(STORES.filter(one => !one.skip))('$name', ({ name, everywhere, thorough }) => {
  let store: Store;
  let engine: Engine;
  let rolled: Engine;
  let drop = async () => {};
  beforeAll(async () => {
    // A store in memory keeps no rollups.
    if (name === 'embedded') {
      const folder = mkdtempSync(join(tmpdir(), 'pulso-metrics-'));
      drop = async () => rmSync(folder, { recursive: true });
      store = await openStore(folder);
    } else {
      const made = await newDatabase();
      drop = made.drop;
      store = await openStore(made.url);
    }
    engine = createEngine({ db: store.db, workspaceId: 1, rowFilter: null, rollups: false });
    rolled = createEngine({ db: store.db, workspaceId: 1, rowFilter: null });
  });
  afterAll(async () => {
    await store.close();
    await drop();
  });

  async function settle(
    zone: string,
    day: string,
    seed: number,
  ): Promise<{ world: World; now: number; day: Temporal.PlainDate }> {
    const date = Temporal.PlainDate.from(day);
    const at = (days: number) => date.add({ days }).toZonedDateTime(zone).epochMilliseconds / 1000;
    const world = makeWorld(seed, zone, at(-3), at(4), 40);
    await emptyStore(store);
    await loadWorld(store, world);
    expect(await refreshRollups(store, 1)).toBeGreaterThan(0);
    return { world, now: at(6), day: date };
  }

  /** Rows of both, without groups in which nothing was counted, by key. */
  function byKey(rows: NaiveRow[]): Map<string, NaiveRow> {
    const counted = rows.filter(row => row.dimensions.length === 0 || row.n.some(n => n !== 0));
    return new Map(
      counted.map(({ dimensions, metrics, n }) => [JSON.stringify(dimensions), { dimensions, metrics, n }]),
    );
  }

  function expectSame(found: NaiveRow[], wanted: NaiveRow[], request: Request): void {
    const [left, right] = [byKey(found), byKey(wanted)];
    expect([...left.keys()].sort(), JSON.stringify(request)).toEqual([...right.keys()].sort());
    for (const [key, row] of left) {
      const other = right.get(key);
      expect(row.n, `${key} of ${JSON.stringify(request)}`).toEqual(other?.n);
      for (const [i, value] of row.metrics.entries()) {
        const expected = other?.metrics[i] ?? null;
        if (value === null || expected === null)
          expect(value, `${key} ${JSON.stringify(request)}`).toBe(expected);
        else
          expect(
            Math.abs(value - expected),
            `${key} of ${JSON.stringify(request)}: ${value} for ${expected}`,
          ).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
      }
    }
  }

  async function check(world: World, request: Request, now: number): Promise<void> {
    const full = readRequest(request);
    const planned = plan(full);
    const zone = full.zone ?? world.zone;
    const at = Temporal.Instant.fromEpochMilliseconds(now * 1000);
    const answer = await engine.ask(request, at);
    const sooner = await rolled.ask(request, at);
    expect(sooner, `with rollups: ${JSON.stringify(request)}`).toEqual(answer);
    const question = {
      planned,
      filters: full.filters,
      bounds: periodsOf(full, zone, now).current,
      zone,
      settings: { ...full.settings, now },
    };
    expectSame(answer.results, recompute(world, question), request);
  }

  const running = METRICS.filter(metric => metric.cumulative === true).map(metric => metric.id);
  const plain = NAMES.filter(name => !running.includes(name));
  /** Found by their number alone. */
  const numbered = ['conversation', 'ticket'];

  test.each(thorough)(
    'every metric over everything and over single days equals its second implementation: %s',
    async (zone, day) => {
      const { world, now, day: date } = await settle(zone, day, 11);
      for (const name of plain) {
        await check(world, { metrics: [name] }, now);
        await check(world, { metrics: [name], date_range: [date.toString(), date.toString()] }, now);
      }
    },
  );

  test.each(thorough)('every metric by every dimension it has: %s', async (zone, day) => {
    const { world, now } = await settle(zone, day, 12);
    // Those that share a query are asked for together.
    const together = Map.groupBy(
      METRICS.filter(m => m.cumulative !== true),
      m => (m.survival === undefined ? `${m.fact} ${m.countsMail}` : m.id),
    );
    for (const metrics of together.values()) {
      const names = metrics.flatMap(m => [
        m.id,
        ...Object.keys(m.parts ?? {}).map(part => `${m.id}.${part}`),
      ]);
      const fact = metrics[0]?.fact ?? 'message';
      for (const dimension of DIMENSIONS.filter(d => !numbered.includes(d.id) && reaches(fact, d))) {
        await check(world, { metrics: names, dimensions: [dimension.id] }, now);
      }
    }
  });

  const VALUES: Record<string, FilterValue[]> = {
    mailbox: ['support@acme.test', 'Old archive', 'SALES@acme.test'],
    teammate: ['Ana', 'bo', null],
    team: ['North', null],
    label: ['inbox', 'Süß 100%'],
    label_role: ['inbox', 'trash'],
    sender: ['ana@acme.test', 'p11@c2.test'],
    recipient: ['p12@c0.test', 'bo@acme.test'],
    contact: ['p11@c2.test', 'p13@c1.test', null],
    domain: ['c0.test', 'acme.test', null],
    mime_type: ['image/png', 'text/plain'],
    words_bucket: [0, 50, 200, null],
    after_hours: [true, false, null],
    survey: ['Quarter', 'after help', 'Ourselves'],
    survey_version: [1, 2],
    survey_question: ['score', 'comment'],
    survey_tag: ['price', 'Speed'],
    language: ['en', 'es', null],
    account: ['North', 'c1.test', null],
    severity: ['low', null],
    category: ['billing', null],
    feature: ['export', null],
    tag: ['vip', 'ñ'],
    policy: ['Quick', 'slow', null],
  };

  test.each(everywhere)(
    'random questions with filters, zones and ranges equal their second implementation: %s',
    async (zone, day) => {
      const { world, now, day: date } = await settle(zone, day, 13);
      const next = randomFrom(99);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
      for (let round = 0; round < 120; round++) {
        const name = pick(plain);
        const metric = METRICS.find(m => m.id === name.split('.')[0]);
        if (metric === undefined) throw new Error(name);
        const possible = DIMENSIONS.filter(d => !numbered.includes(d.id) && reaches(metric.fact, d));
        const dimensions = [...new Set([pick(possible).id, pick(possible).id])].slice(
          0,
          Math.floor(next() * 3),
        );
        const filter = (): Filter => {
          const d = pick(possible.filter(p => p.type !== 'date'));
          const list = VALUES[d.id] ?? [...(d.values ?? [])];
          const text = d.type === 'text' && d.enumeration === undefined && d.id !== 'attachment_type';
          if (text && next() < 0.3)
            return [pick(['contains', 'contains_not']), d.id, [pick(['a', 'c1', '%', '.test'])]];
          return [pick(['is', 'is_not']), d.id, [pick(list), pick(list)]];
        };
        const single = dimensions.length === 0;
        const filters: Filter[] =
          next() < 0.3
            ? []
            : single && next() < 0.5
              ? [
                  ['or', [filter(), ['not', filter()]]],
                  ['and', [filter()]],
                ]
              : [filter()];
        const from = date.add({ days: Math.floor(next() * 5) - 3 });
        const range: Request['date_range'] =
          next() < 0.4 ? 'all' : [from.toString(), from.add({ days: Math.floor(next() * 3) }).toString()];
        const zoned =
          next() < 0.5 ? {} : { zone: pick([...PLACES.map(([name]) => name), 'America/St_Johns']) };
        await check(world, { metrics: [name], dimensions, filters, date_range: range, ...zoned }, now);
      }
    },
  );
});
