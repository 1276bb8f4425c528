import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { findSources } from '../../mail/readers/find-sources.ts';
import { openReading, type Parsed } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'pulso-reading-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'mail.mbox');
const file = join(folder, 'mail.mbox.gz');
const COUNT = 9000;
const message = (n: number) =>
  `From - Mon Jan  6 10:00:00 2025\nFrom: ana@acme.test\nTo: bo@north.test\nMessage-ID: <${n}@x.test>\n` +
  `Date: Mon, 6 Jan 2025 10:00:00 +0000\nSubject: ${'long '.repeat(200)}\n\nHello ${n}\n\n`;
const mbox = Array.from({ length: COUNT }, (_, n) => message(n)).join('');
writeFileSync(path, mbox);
const begin = { source: 0, offset: 0 };
const options = { withText: false, now: Date.UTC(2026, 0, 1) / 1000 };
const signal = new AbortController().signal;

async function idsOf(parsed: AsyncIterable<Parsed>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { messages } of parsed) ids.push(...messages.map(one => one.id));
  return ids;
}

test('what was begun early is read once, in its order', async () => {
  const sources = await findSources([path]);
  const reading = openReading(options);
  reading.begin(sources, signal);
  const ids = await idsOf(reading.read(sources, begin, signal));
  await reading.close();
  expect(ids).toEqual(Array.from({ length: COUNT }, (_, n) => `${n}@x.test`));
});

test('what was begun early is left aside where reading goes on further back', async () => {
  const sources = await findSources([path]);
  const reading = openReading(options);
  reading.begin(sources, signal);
  const offset = mbox.indexOf('From - ', mbox.indexOf('Hello 8000'));
  const ids = await idsOf(reading.read(sources, { source: 0, offset }, signal));
  await reading.close();
  expect(ids[0]).toBe('8001@x.test');
  expect(ids).toHaveLength(COUNT - 8001);
});

test('a source that breaks off fails after what could be read of it', async () => {
  const packed = gzipSync(Buffer.from(mbox));
  writeFileSync(file, packed);
  truncateSync(file, Math.floor(packed.length / 2));
  const sources = await findSources([file]);
  const reading = openReading(options);
  const ids: string[] = [];
  const all = async () => {
    for await (const { messages } of reading.read(sources, begin, signal)) {
      ids.push(...messages.map(one => one.id));
    }
  };
  await expect(all()).rejects.toMatchObject({ code: 'bad-archive' });
  expect(ids.length).toBeGreaterThan(0);
  await reading.close();
});

test('closing ends what nobody took', async () => {
  const sources = await findSources([path]);
  const reading = openReading(options);
  reading.begin(sources, signal);
  await reading.close();
  await expect(idsOf(reading.read(sources, begin, signal))).rejects.toMatchObject({ code: 'source-failed' });
});
