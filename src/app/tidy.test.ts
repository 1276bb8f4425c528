import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openStore } from '../store/open.ts';
import { tidy } from './tidy.ts';

test('rows that were rewritten leave no room behind in an embedded store', async () => {
  const store = await openStore('memory');
  const size = async () => {
    const { rows } = await sql<{ n: number }>`select pg_relation_size('instance_setting')::int as n`.execute(
      store.db,
    );
    return rows[0]?.n ?? 0;
  };
  const rewrite = async () => {
    // Deleted rows are not pruned on the way, as rewritten ones are.
    for (let i = 0; i < 300; i++)
      await sql`insert into instance_setting values (${`a ${i}`}, ${'x'.repeat(500)})`.execute(store.db);
    await sql`delete from instance_setting`.execute(store.db);
  };
  await rewrite();
  const before = await size();
  await tidy({ store }, new AbortController().signal);
  expect(await size()).toBeLessThan(before / 2);
  await store.close();
});
