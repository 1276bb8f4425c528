import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../open.ts';
import { beginMaking } from './making.ts';

const folder = mkdtempSync(join(tmpdir(), 'pulso-making-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a database that was killed while it was made is made again; a finished one never', async () => {
  const store = await openStore(folder);
  await store.close();
  expect(existsSync(join(folder, 'pulso.making'))).toBe(false);
  expect(beginMaking(folder, join(folder, 'pgdata'))).not.toThrow();
  expect(existsSync(join(folder, 'pgdata/global/pg_control'))).toBe(true);

  // As a kill in the midst of making leaves it.
  rmSync(join(folder, 'pgdata'), { recursive: true });
  beginMaking(folder, join(folder, 'pgdata'));
  mkdirSync(join(folder, 'pgdata'));
  writeFileSync(join(folder, 'pgdata/PG_VERSION'), '18\n');
  const again = await openStore(folder);
  expect(await again.db.selectFrom('workspace').selectAll().execute()).toEqual([]);
  await again.close();
});
