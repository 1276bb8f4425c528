import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../open.ts';
import { onDisk } from './on-disk.ts';

test('calls that come while one runs share the next run, and none resolves before its files are written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-disk-'));
  for (const name of ['base/1', 'global', 'pg_xact', 'pg_multixact', 'pg_wal'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['base/1/2', 'global/pg_control', 'pg_wal/0001']) writeFileSync(join(folder, name), 'x');
  const settle = onDisk(folder);
  const first = settle();
  const [second, third] = [settle(), settle()];
  expect(second).toBe(third);
  expect(second).not.toBe(first);
  await Promise.all([first, second, third]);
  // The folder of tables is only looked into after a checkpoint.
  rmSync(join(folder, 'base'), { recursive: true });
  await settle();
  writeFileSync(join(folder, 'global/pg_control'), 'checkpoint');
  await expect(settle()).rejects.toThrow('base');
  rmSync(folder, { recursive: true });
});

test('a store on disk settles, one in memory has nothing to settle', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-disk-'));
  for (const where of [folder, 'memory']) {
    const store = await openStore(where);
    await store.settled();
    await store.close();
  }
  rmSync(folder, { recursive: true });
});
