import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { PackedMemoryFiles } from './memory-files.ts';

test('a database whose tables are compressed answers as one whose tables are not, and is smaller', async () => {
  const [packed, plain] = [new PackedMemoryFiles(1024 * 1024), new PackedMemoryFiles(1024 ** 3)];
  const answers: unknown[] = [];
  for (const fs of [packed, plain]) {
    const pg = await PGlite.create({ fs });
    await pg.exec(`
      create unlogged table item (id int primary key, kind int, text text);
      insert into item select n, n % 7, 'text of ' || n % 1000 from generate_series(1, 150000) as n;
      update item set kind = 8 where id % 50 = 0;
      delete from item where id % 33 = 0;
      checkpoint`);
    const rows = await pg.query(
      'select kind, count(*)::int, sum(id)::text, max(text) from item group by kind order by kind',
    );
    const sorted = await pg.query('select md5(string_agg(text, chr(10) order by text desc, id)) from item');
    const one = await pg.query('select * from item where id = 77777');
    answers.push([rows.rows, sorted.rows, one.rows]);
    await pg.close();
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toHaveLength(3);
  expect(packed.heldBytes()).toBeLessThan(plain.heldBytes() / 2);
}, 120_000);
