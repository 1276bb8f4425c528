/** The report over a made-up world: it says what the facts say, whatever the range. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadWorld } from '../metrics/naive/load.ts';
import { makeWorld, type World } from '../metrics/naive/world.ts';
import { renderHtml } from '../report/html/render.ts';
import type { Report } from '../report/report.ts';
import { sampleReport } from '../report/sample.ts';
import { renderTerminal } from '../report/terminal/render.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { buildReport, type ReportRequest } from './build-report.ts';
import { defaultCalendar } from './calendars.ts';

const ZONE = 'Europe/Madrid';
const start = Temporal.PlainDate.from('2026-10-20').toZonedDateTime(ZONE).epochMilliseconds / 1000;
const now = Temporal.Instant.fromEpochMilliseconds((start + 9 * 86_400) * 1000);

let store: Store;
let world: World;
beforeAll(async () => {
  store = await openStore('memory');
  world = makeWorld(7, ZONE, start, start + 8 * 86_400, 120);
  await loadWorld(store, world);
});
afterAll(() => store.close());

function ask(more: Partial<ReportRequest> = {}): Promise<Report> {
  const { mailbox, skipped, settings } = sampleReport();
  const calendar = defaultCalendar(ZONE);
  return buildReport(store, {
    workspaceId: 1,
    range: 'all',
    zone: ZONE,
    lang: 'en',
    title: 'A world',
    version: '0.0.0',
    now,
    generatedAt: now,
    mailbox,
    calendar,
    ownCalendars: [],
    calendarVersion: 1,
    skipped,
    settings,
    ...more,
  });
}

test('every message is counted once, and each way of cutting them adds up', async () => {
  const { metrics, tables } = await ask();
  expect(metrics.messages.value).toBe(world.messages.length);
  const sum = (rows: { sent: number; received: number }[]): [number, number] => [
    rows.reduce((total, row) => total + row.sent, 0),
    rows.reduce((total, row) => total + row.received, 0),
  ];
  const whole = [metrics.messages_sent.value, metrics.messages_received.value];
  for (const rows of [
    tables.hour_of_day,
    tables.weekday,
    tables.hour_grid,
    tables.daily,
    tables.weekly,
    tables.monthly,
    tables.kinds,
  ])
    expect(sum(rows)).toEqual(whole);
  expect(Object.values(metrics.messages_by_kind.value).reduce((total, n) => total + n, 0)).toBe(
    metrics.messages.value,
  );
  expect([tables.hour_of_day.length, tables.weekday.length, tables.hour_grid.length]).toEqual([24, 7, 168]);
});

test('buckets hold every reply once, elapsed and in working time', async () => {
  const { metrics } = await ask();
  for (const side of [
    metrics.reply_time,
    metrics.reply_time.business,
    metrics.first_reply_time,
    metrics.their_reply_time,
  ])
    expect(side.buckets.reduce((total, bucket) => total + bucket.n, 0)).toBe(side.n);
  expect(metrics.reply_time.value).toBeGreaterThan(0);
});

test('the range of everything is its first and last day with mail', async () => {
  const { range, previous_range, tables } = await ask();
  expect(range).toEqual({
    from: tables.daily[0]?.day,
    to: tables.daily.at(-1)?.day,
    days: tables.daily.length,
    whole: true,
  });
  expect(previous_range).toBeNull();
});

test('a chosen range is compared with the one before it', async () => {
  const report = await ask({ range: ['2026-10-24', '2026-10-26'] });
  expect(report.range).toEqual({ from: '2026-10-24', to: '2026-10-26', days: 3, whole: false });
  expect(report.previous_range).toMatchObject({ from: '2026-10-21', to: '2026-10-23' });
  expect(report.metrics.messages.previous?.n).toBeGreaterThan(0);
  // A state as of now has no yesterday.
  expect(report.metrics.awaiting_us.previous).toBeUndefined();
});

test('who waits is listed longest first, with the longest wait the metric names', async () => {
  const { tables, metrics } = await ask();
  const waits = tables.waiting.map(row => row.waiting_seconds);
  expect(waits).toEqual(waits.toSorted((a, b) => b - a));
  expect(waits[0]).toBe(metrics.oldest_waiting.value);
  expect(waits.length).toBe(Math.min(50, metrics.awaiting_us.value ?? 0));
});

test('all renderers stand a report from facts', async () => {
  const report = await ask({ lang: 'es' });
  expect(renderTerminal(report, { columns: 100, colour: false })).not.toMatch(/NaN|undefined/);
  expect(await renderHtml(report)).not.toMatch(/NaN|undefined/);
});
