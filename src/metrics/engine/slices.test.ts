/** What stands behind a slice of a figure: its conversations hold exactly what it counted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { METRICS } from '../catalogue.ts';
import { DIMENSIONS } from '../dimensions.ts';
import { loadWorld } from '../naive/load.ts';
import { makeWorld } from '../naive/world.ts';
import { refreshRollups } from '../rollups.ts';
import { createEngine, type Engine } from './engine.ts';
import { dimensionNamed, reaches } from './plan.ts';
import type { Request } from './request.ts';

const NOW = Temporal.Instant.from('2026-04-12T10:00:00Z');
/** Their n counts people, of whom one can be in many conversations. */
const OF_PEOPLE = ['emails_per_recipient'];

let folder: string;
let store: Store;
let engine: Engine;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pulso-slices-'));
  store = await openStore(folder);
  await loadWorld(
    store,
    makeWorld(7, 'Europe/Madrid', Date.UTC(2026, 2, 20) / 1000, Date.UTC(2026, 3, 10) / 1000, 60),
  );
  await refreshRollups(store, 1);
  engine = createEngine({ db: store.db, workspaceId: 1, rowFilter: null });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const ask = (request: Request) =>
  engine.ask(
    { ...request, include: { ids: true, excluded: false, total_rows: true, ...request.include } },
    NOW,
  );
const behind = (request: Request) =>
  ask({ ...request, dimensions: ['conversation'], include: { counted: true } });

const conversation = dimensionNamed('conversation');
/** Behind the others stand tickets, answers and decisions. */
const OF_CONVERSATIONS = METRICS.filter(
  one => reaches(one.fact, conversation) && !OF_PEOPLE.includes(one.id),
);

test('behind every figure of mail stand conversations', () => {
  const without = METRICS.filter(one => !reaches(one.fact, conversation)).map(one => one.fact);
  expect([...new Set(without)].filter(fact => !/^(ticket|survey|agent_answer|triage)/.test(fact))).toEqual(
    [],
  );
});

test.each(OF_CONVERSATIONS.map(one => [one.id, one] as const))(
  '%s: the conversations behind each slice add up to its n, and none of them is empty',
  async (id, metric) => {
    const names = [id, ...Object.keys(metric.parts ?? {}).map(part => `${id}.${part}`)];
    const name = names[names.length % 3] ?? id;
    const possible = DIMENSIONS.filter(one => one.id !== 'conversation' && reaches(metric.fact, one));
    // A running total is as of the end of its day, which a filter on the day cannot say.
    const levels = metric.cumulative === true;
    for (const dimension of possible.filter(one => !(levels && one.ofTime !== undefined))) {
      const { results } = await ask({ metrics: [name], dimensions: [dimension.id] });
      for (const row of results.slice(0, 3)) {
        const value = row.ids?.[0] ?? row.dimensions[0] ?? null;
        const found = await behind({ metrics: [name], filters: [['is', dimension.id, [value]]] });
        const counted = found.results.map(one => one.n[0] ?? 0);
        const sum = counted.reduce((all, n) => all + n, 0);
        expect(counted.every(n => n > 0)).toBe(true);
        // A thread with a long pause is behind each of its conversations.
        if (metric.fact === 'thread') expect(sum).toBeGreaterThanOrEqual(row.n[0] ?? 0);
        else expect(sum, `${name} by ${dimension.id} = ${value}`).toBe(row.n[0]);
        if (metric.unit === 'conversations' && name === id) expect(found.meta.total_rows).toBe(row.n[0]);
      }
    }
  },
);

test('the conversations behind a backlog are those still open at the end of the range, page by page', async () => {
  const range: Request['date_range'] = ['2026-03-20', '2026-03-30'];
  const { results } = await ask({ metrics: ['backlog'], date_range: range });
  const whole = await behind({ metrics: ['backlog'], date_range: range });
  expect(whole.results.reduce((all, row) => all + (row.metrics[0] ?? 0), 0)).toBe(results[0]?.metrics[0]);
  const pages = await Promise.all(
    [0, 5].map(offset =>
      behind({ metrics: ['backlog'], date_range: range, pagination: { limit: 5, offset } }),
    ),
  );
  expect(pages.flatMap(page => page.results)).toEqual(whole.results.slice(0, 10));
  expect(pages[0]?.meta.total_rows).toBe(whole.results.length);
});
