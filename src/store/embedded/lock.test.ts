import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockFolder } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'pulso-lock-'));
const file = join(folder, 'pulso.lock');
afterAll(() => rmSync(folder, { recursive: true }));

test('a living holder is named', () => {
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(`is open in process ${process.pid}; stop that one first`);
  unlock();
  lockFolder(folder)();
});

test.each([
  ['a process that is gone', '4194300 17'],
  ['a lock cut short', ''],
  ['no lock at all', 'garbage'],
])('%s holds nothing', (_, text) => {
  writeFileSync(file, text);
  lockFolder(folder)();
});

test.runIf(process.platform === 'linux')('another process under the same number holds nothing', () => {
  writeFileSync(file, `${process.pid} 17`);
  lockFolder(folder)();
});
