/** A stored workspace's report as a file, within scope and rights; previews; the page that ends a subscription. */
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { downloadQuery, downloadReport, type FileFormat } from '../../src/app/reports/download.ts';
import { previewBody, previewReport } from '../../src/app/reports/preview-report.ts';
import { unsubscribePage } from '../../src/app/reports/unsubscribe-page.ts';
import { findChromium } from '../../src/report/pdf.ts';
import { reportSchema } from '../../src/report/report.ts';
import { type ActWorld, actWorld } from './act-context.ts';

let world: ActWorld;
beforeAll(async () => {
  world = await actWorld('memory', 1000);
});
afterAll(() => world.end());

const file = (format: FileFormat, query: Record<string, string> = {}) =>
  downloadReport(world.context, 1, null, format, downloadQuery.parse({ date_range: 'last_month', ...query }));

test('JSON is the report’s contract, about the days and the zone that were asked for', async () => {
  const { name, contentType, body } = await file('json', { zone: 'Asia/Tokyo', lang: 'es' });
  expect([name, contentType]).toEqual(['pulso-2025-11-01-2025-11-30.json', 'application/json']);
  const report = reportSchema.parse(JSON.parse(String(body)));
  expect([report.title, report.zone, report.lang]).toEqual(['Harbor Lane', 'Asia/Tokyo', 'es']);
  expect(report.metrics.messages.value).toBeGreaterThan(20);
  expect(report.previous_range).toMatchObject({ from: '2025-10-01', to: '2025-10-31' });
});

test('a mailbox’s file holds that mailbox alone, and says so in its title', async () => {
  const { db } = world.store;
  const box = await db
    .selectFrom('mailbox')
    .selectAll()
    .where('kind', '=', 'shared')
    .executeTakeFirstOrThrow();
  const all = reportSchema.parse(JSON.parse(String((await file('json')).body)));
  const asked = { of: 'mailbox', id: String(box.mailbox_id) };
  const one = reportSchema.parse(JSON.parse(String((await file('json', asked)).body)));
  expect(one.title).toBe(`Harbor Lane · ${box.name}`);
  expect(one.metrics.messages.value).toBeLessThan(all.metrics.messages.value ?? 0);
  expect(one.metrics.threads.value).toBeNull();
  await expect(file('json', { ...asked, id: '999' })).rejects.toMatchObject({ code: 'not-found' });
});

test('HTML is a page, CSV one table or an archive of all', async () => {
  expect(String((await file('html')).body)).toMatch(/^<!doctype html>/i);
  const table = await file('csv', { table: 'weekday' });
  expect(String(table.body)).toMatch(/^weekday,sent,received\r\n1,/);
  await expect(file('csv', { table: 'nonsense' })).rejects.toThrow('there are metrics');
  const archive = await file('csv');
  expect(archive.contentType).toBe('application/zip');
  const files = await unzipped(Buffer.from(archive.body));
  expect(files.get('weekday.csv')).toBe(String(table.body));
  expect(files.get('metrics.csv')).toContain('first_reply_time,');
});

test('a PDF is one, where there is a Chromium', async () => {
  if ((await findChromium(process.env)) === null) return;
  const { body } = await file('pdf');
  expect(
    Buffer.from(body as Uint8Array)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('a preview shows the last period that is over, before anybody gets it', async () => {
  const body = { scope: {}, language: 'es', zone: 'Europe/Madrid', name: 'Semana' };
  const week = previewBody.parse({ ...body, cadence: { every: 'week', weekday: 1, hour: 9 } });
  expect(await previewReport(world.context, 1, null, week)).toContain('15 dic 2025 – 21 dic 2025');
  const days = previewBody.parse({
    ...body,
    cadence: { every: 'days', days: 10, from: '2026-02-01', hour: 9 },
  });
  expect(await previewReport(world.context, 1, null, days)).toContain('12 dic 2025 – 21 dic 2025');
  await expect(
    previewReport(world.context, 1, null, { ...week, zone: 'Europe/Madird' }),
  ).rejects.toMatchObject({ code: 'bad-input' });
});

test('the page of the unsubscribe link asks before it acts, and shows what it is given as text', () => {
  const page = unsubscribePage('en', '"><script>@x.test', 'a b&c', false);
  expect(page).toContain('<form method="post" action="/unsubscribe?token=a%20b%26c">');
  expect(page).not.toContain('<script');
  expect(unsubscribePage('es', 'ana@x.test', 't', true)).toContain('ana@x.test ya no lo recibirá.');
});

async function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  const zip = (await promisify(
    fromBuffer as (b: Buffer, done: (e: Error | null, z?: ZipFile) => void) => void,
  )(bytes)) as ZipFile;
  const files = new Map<string, string>();
  const { promise, resolve, reject } = Promise.withResolvers<Map<string, string>>();
  const open: Promise<void>[] = [];
  zip.on('entry', (entry: Entry) => {
    open.push(
      new Promise((done, failed) => {
        zip.openReadStream(entry, (error, stream) => {
          if (error !== null || stream === undefined) return failed(error);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
            done();
          });
        });
      }),
    );
  });
  zip.on('end', () => Promise.all(open).then(() => resolve(files), reject));
  zip.on('error', reject);
  return promise;
}
