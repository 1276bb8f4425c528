/** A period beside the one before it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { loadWorld } from '../naive/load.ts';
import { makeWorld } from '../naive/world.ts';
import { createEngine } from './engine.ts';
import type { Request } from './request.ts';

const ZONE = 'Europe/Madrid';
const FROM = Date.UTC(2026, 2, 20) / 1000;
const TO = Date.UTC(2026, 3, 10) / 1000;
const NOW = Temporal.Instant.from('2026-04-12T10:00:00Z');

let store: Store;
beforeAll(async () => {
  store = await openStore('memory');
  await loadWorld(store, makeWorld(5, ZONE, FROM, TO, 60));
});
afterAll(() => store.close());

const ask = (request: Request) =>
  createEngine({ db: store.db, workspaceId: 1, rowFilter: null }).ask(request, NOW);
const one = async (request: Request) => (await ask(request)).results[0];

test('a change from zero is unknown, and days are compared with the day at the same place', async () => {
  const before = await one({
    metrics: ['messages'],
    date_range: ['2026-03-20', '2026-03-22'],
    compare: 'previous',
  });
  expect(before?.metrics[0]).toBeGreaterThan(0);
  expect(before?.comparison).toMatchObject({ metrics: [0], change: [null] });
  const daily = await ask({
    metrics: ['messages'],
    dimensions: ['day'],
    date_range: ['2026-03-27', '2026-03-31'],
    compare: 'previous',
  });
  expect(daily.results.map(row => row.comparison?.dimensions[0])).toEqual([
    '2026-03-22',
    '2026-03-23',
    '2026-03-24',
    '2026-03-25',
    '2026-03-26',
  ]);
  expect(daily.query.previous).toEqual({ from: '2026-03-22', to: '2026-03-27' });
  const first = daily.results[0];
  const [now, then] = [first?.metrics[0] ?? 0, first?.comparison?.metrics[0] ?? 0];
  expect(first?.comparison?.change[0]).toBe((now - then) / then);
  await expect(ask({ metrics: ['messages'], compare: 'previous' })).rejects.toThrow('nothing before “all”');
});

test('only what is to be compared is; of the rest the period before is unknown, without a reason', async () => {
  const asked: Request = {
    metrics: ['replies', 'reply_time', 'messages'],
    date_range: ['2026-03-27', '2026-03-31'],
    compare: 'previous',
  };
  const whole = (await ask(asked)).results[0];
  const { results, meta } = await ask({ ...asked, include: { compared: ['messages', 'replies'] } });
  const { comparison, ...row } = results[0] ?? {};
  expect({ ...row, comparison: whole?.comparison }).toEqual(whole);
  const only = <T>(of: T[] | undefined, none: T) => [of?.[0], none, of?.[2]];
  expect(comparison).toEqual({
    dimensions: [],
    metrics: only(whole?.comparison?.metrics, null),
    n: only(whole?.comparison?.n, 0),
    change: only(whole?.comparison?.change, null),
  });
  expect(whole?.comparison?.metrics[1]).not.toBeNull();
  expect(meta.reasons).toEqual({});
  await expect(ask({ ...asked, include: { compared: ['threads'] } })).rejects.toThrow(
    'include.compared expects some of the requested replies, reply_time, messages; “threads” is none of them',
  );
});
