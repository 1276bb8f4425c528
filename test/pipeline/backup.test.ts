import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDemo } from '../../demo/write.ts';
import { restoreBackup } from '../../src/app/backup/restore-backup.ts';
import { writeBackup } from '../../src/app/backup/write-backup.ts';
import { makeAuthTables } from '../../src/server/auth/create-auth.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { LASTING, newPlace, type Place } from './engines.ts';
import { readInto } from './read-into.ts';

const NOW = Temporal.Instant.from('2026-01-01T00:00:00Z');
let folder: string;
let from: Place;
let store: Store;
const places: Place[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pulso-backup-'));
  from = await newPlace('folder');
  store = await openStore(from.where);
  await makeAuthTables(store);
  const { mbox, config } = await writeDemo({ seed: 3, messages: 1500, folder });
  const toml = readFileSync(config, 'utf8')
    .replaceAll('support = true\n', '')
    .replaceAll('kind = "shared"', 'kind = "shared"\nsupport = true');
  await readInto(store, [mbox], toml);
  await store.db
    .insertInto('instance_setting')
    .values({ name: 'odd', value: 'tab\there, line\nthere, \\N and \\T {"table":"message"}' })
    .execute();
});
afterAll(async () => {
  await store.close();
  for (const place of [from, ...places]) await place.forget();
  rmSync(folder, { recursive: true });
});

const write = (of: Store, name: string) =>
  writeBackup(of, join(folder, name), { version: 'test', now: NOW, onProgress: () => {} });
/** In which order a table gives its rows is the database's own affair. */
const sortedLines = (name: string) =>
  gunzipSync(readFileSync(join(folder, name)))
    .toString()
    .split('\n')
    .toSorted();

test('a backup is for its owner alone, whatever lay at its place before', async () => {
  const [path, elsewhere] = [join(folder, 'private.gz'), join(folder, 'elsewhere')];
  writeFileSync(elsewhere, 'of somebody else');
  symlinkSync(elsewhere, `${path}.part`);
  await write(store, 'private.gz');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(elsewhere, 'utf8')).toBe('of somebody else');
});

test.each(LASTING)('what was kept is kept again, to the last digit, in another store: %s', async engine => {
  await write(store, 'first.gz');
  const place = await newPlace(engine);
  places.push(place);
  const second = await openStore(place.where);
  await makeAuthTables(second);
  const head = await restoreBackup(second, join(folder, 'first.gz'), () => {});
  expect(head.tables.find(table => table.name === 'message')?.rows).toBeGreaterThan(1000);
  for (const table of ['ticket', 'ticket_fact', 'ticket_span', 'ticket_clock', 'ticket_change'])
    expect(head.tables.find(one => one.name === table)?.rows, table).toBeGreaterThan(10);
  await write(second, 'second.gz');
  const [first, again] = [sortedLines('first.gz'), sortedLines('second.gz')];
  expect(again.filter((line, i) => line !== first[i]).slice(0, 3)).toEqual([]);
  expect(again).toHaveLength(first.length);
  await expect(restoreBackup(second, join(folder, 'first.gz'), () => {})).rejects.toThrow('already');
  await second.close();
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), 'not a whole one'],
  ['no backup', () => Buffer.from('From x\n'), 'is no backup'],
])('a file that is %s is refused, and nothing of it stays', async (name, spoil, sentence) => {
  await write(store, 'whole.gz');
  const path = join(folder, `${name}.gz`);
  writeFileSync(path, spoil(readFileSync(join(folder, 'whole.gz'))));
  const empty = await openStore('memory');
  await makeAuthTables(empty);
  await expect(restoreBackup(empty, path, () => {})).rejects.toThrow(sentence);
  expect(await empty.db.selectFrom('workspace').selectAll().execute()).toEqual([]);
  expect(await empty.db.selectFrom('message').selectAll().execute()).toEqual([]);
  await empty.close();
});
