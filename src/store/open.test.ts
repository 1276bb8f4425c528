import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { copyInstant, copyIntegers, copyText } from './copy-text.ts';
import { openStore } from './open.ts';

test('a copied row comes back as it was, bigints as numbers and wall clocks as text', async () => {
  const store = await openStore('memory');
  await store.db
    .insertInto('workspace')
    .values({ workspace_id: 1, name: 'W', zone: 'UTC', settings: '{}', created_at: new Date(0) })
    .execute();
  const odd = 'tab\tback\\slash\nline — ñ 🙂';
  await store.copy(
    'team',
    ['workspace_id', 'team_id', 'name'],
    [`1\t7\t${copyText(odd)}\n`, `1\t9007199254740991\t${copyText('b\0c')}\n`],
  );
  const rows = await store.db.selectFrom('team').selectAll().orderBy('team_id').execute();
  expect(rows).toEqual([
    { workspace_id: 1, team_id: 7, name: odd },
    { workspace_id: 1, team_id: 9007199254740991, name: 'bc' },
  ]);
  const shapes = await sql<{ t: string; i: Date; a: number[] }>`
    select ${copyInstant(1700000000)}::timestamptz at time zone 'UTC' as t,
      ${copyInstant(1700000000)}::timestamptz as i, ${copyIntegers([1, 2])}::bigint[] as a`.execute(store.db);
  expect(shapes.rows[0]).toEqual({ t: '2023-11-14 22:13:20', i: new Date(1700000000_000), a: [1, 2] });
  await store.close();
});

test('a failed transaction leaves nothing, copied rows included', async () => {
  const store = await openStore('memory');
  await store.db
    .insertInto('workspace')
    .values({ workspace_id: 1, name: 'W', zone: 'UTC', settings: '{}', created_at: new Date(0) })
    .execute();
  const failing = store.transaction(async inside => {
    await inside.copy('team', ['workspace_id', 'team_id', 'name'], ['1\t1\ta\n']);
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  expect(await store.db.selectFrom('team').selectAll().execute()).toEqual([]);
  await store.close();
});

test('a folder opened by a living process is refused in one sentence and opens again after close', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-store-'));
  const store = await openStore(folder);
  await expect(openStore(folder)).rejects.toThrow(/is open in process \d+; stop that one first/);
  await store.close();
  const again = await openStore(folder);
  expect(await again.db.selectFrom('workspace').selectAll().execute()).toEqual([]);
  await again.close();
  rmSync(folder, { recursive: true });
});
