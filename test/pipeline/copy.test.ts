/** Any text survives the bulk load, on every engine. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { copyText, storable } from '../../src/store/copy-text.ts';
import { openStore } from '../../src/store/open.ts';
import { RowBuffer } from '../../src/store/row-buffer.ts';
import type { Database } from '../../src/store/tables/database.ts';
import { ENGINES, newPlace } from './engines.ts';

/** What COPY, arrays and SQL give a meaning to, among anything else. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '\\',
      '\t',
      '\n',
      '\r',
      '\0',
      '"',
      "'",
      '{',
      '}',
      ',',
      '.',
      'N',
      'NULL',
      '\ud800',
      'ñ',
      '🙂',
    ),
  }),
  fc.constantFrom('\\.', '\\N', '', 'NULL', '{}', '"', '\ufeff', '\x7f', '\b\f\v'),
);

/** In a list no text stands at the very beginning: only there a byte order mark is lost. */
const kept = (text: string): string => text.toWellFormed().replaceAll('\0', '');

const integer = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const binary = fc.record({
  narrow: maybe(integer),
  wide: maybe(fc.maxSafeInteger()),
  // From the year 0 to 9999, which is more than mail is believed to be from.
  at: maybe(fc.integer({ min: -62_000_000_000, max: 253_000_000_000 })),
  flag: maybe(fc.boolean()),
  word: fc.constantFrom('human', 'bulk', 'auto_reply'),
  text: maybe(hostile),
  integers: fc.array(integer),
  longs: fc.array(fc.maxSafeInteger()),
  texts: fc.array(hostile),
  small: maybe(fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 })),
  long: maybe(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
});

describe.each(ENGINES)('%s', engine => {
  test('texts and lists of texts come back as they were', async () => {
    const place = await newPlace(engine);
    const store = await openStore(place.where);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(hostile, fc.array(hostile)), { minLength: 1 }), async rows => {
        await store.db.deleteFrom('message_copy').execute();
        await store.db.deleteFrom('label').execute();
        await store.db.deleteFrom('workspace').execute();
        const created_at = new Date(0);
        await store.db
          .insertInto('workspace')
          .values({ workspace_id: 1, name: 'W', zone: 'UTC', settings: '{}', created_at })
          .execute();
        await store.copy(
          'label',
          ['workspace_id', 'label_id', 'name'],
          rows.map(([name], i) => `1\t${i}\t${copyText(name)}\n`),
        );
        const copies = new RowBuffer(8);
        for (const [i, [, flags]] of rows.entries()) {
          copies.row(6);
          for (const id of [1, i, 1, 1, 0]) copies.id(id);
          copies.texts(flags);
        }
        await store.copy(
          'message_copy',
          ['workspace_id', 'message_id', 'mailbox_id', 'source_id', 'byte_offset', 'flags'],
          copies,
        );
        const names = await store.db.selectFrom('label').select('name').orderBy('label_id').execute();
        const flags = await store.db
          .selectFrom('message_copy')
          .select('flags')
          .orderBy('message_id')
          .execute();
        expect(names.map(row => row.name)).toEqual(rows.map(([name]) => storable(name)));
        expect(flags.map(row => row.flags)).toEqual(rows.map(([, list]) => list.map(kept)));
      }),
      { numRuns: 40, seed: 20260102 },
    );
    await store.close();
    await place.forget();
  });

  test('rows in the binary format come back as they were', async () => {
    const place = await newPlace(engine);
    const store = await openStore(place.where);
    await store.script(`create table given (n integer, narrow integer, wide bigint, at timestamptz, local timestamp, flag boolean,
      word text, text text, integers integer[], longs bigint[], texts text[], small smallint, long bigint)`);
    const columns = ['narrow', 'wide', 'at', 'local', 'flag', 'word', 'text', 'texts', 'small', 'long'];
    const [four, eight] = [new RowBuffer(4), new RowBuffer(8)];
    const copy = (rows: RowBuffer) =>
      store.copy('given' as keyof Database, ['n', rows === four ? 'integers' : 'longs', ...columns], rows);
    await copy(four);
    await fc.assert(
      fc.asyncProperty(fc.array(binary), fc.array(binary), async (first, second) => {
        await store.script('truncate given');
        for (const [rows, list] of [
          [four, first],
          [eight, second],
        ] as const) {
          for (const [n, row] of list.entries()) {
            rows.row(2 + columns.length);
            rows.int(n);
            rows.ids(rows === four ? row.integers : row.longs);
            if (rows === four) rows.id(row.narrow);
            else rows.int(row.narrow);
            if (rows === eight) rows.id(row.wide);
            else rows.big(row.wide);
            rows.instant(row.at);
            rows.instant(row.at === null ? null : row.at + 0.5);
            rows.flag(row.flag);
            rows.word(row.word);
            rows.text(row.text);
            rows.texts(row.texts);
            rows.small(row.small);
            rows.long(row.long);
          }
          await copy(rows);
          const { rows: found } =
            await sql`select narrow, wide::text, extract(epoch from at)::bigint::text as at,
            extract(epoch from local)::bigint::text as local, flag, word, text, coalesce(integers::text, longs::text) as ids, texts, small, long::text from given order by n`.execute(
              store.db,
            );
          const digits = (value: number | null) => (value === null ? null : String(value));
          expect(found).toEqual(
            list.map(({ integers, longs, ...row }) => ({
              ...row,
              ids: `{${rows === four ? integers : longs}}`,
              long: row.long === null ? null : String(row.long),
              wide: digits(row.wide),
              at: digits(row.at),
              local: digits(row.at),
              text: row.text === null ? null : storable(row.text),
              texts: row.texts.map(kept),
            })),
          );
          await store.script('truncate given');
        }
      }),
      { numRuns: 40, seed: 20260103 },
    );
    expect(() => four.id(2 ** 31)).toThrow(RangeError);
    expect(() => four.int(0.5)).toThrow(RangeError);
    expect(() => four.small(2 ** 15)).toThrow(RangeError);
    expect(() => eight.instant(Number.NaN)).toThrow(RangeError);
    await store.close();
    await place.forget();
  });

  test('several tables at once are copied one after another, all of them or none', async () => {
    const place = await newPlace(engine);
    const store = await openStore(place.where);
    const created_at = new Date(0);
    const workspace = { workspace_id: 1, name: 'W', zone: 'UTC', settings: '{}', created_at };
    await store.db.insertInto('workspace').values(workspace).execute();
    const teams = new RowBuffer(8);
    for (const n of [1, 2]) {
      teams.row(3);
      teams.id(1);
      teams.id(n);
      teams.text(`team ${n}`);
    }
    const team = { table: 'team', columns: ['workspace_id', 'team_id', 'name'], rows: teams } as const;
    const mailbox = (rows: string[]) =>
      ({
        table: 'mailbox',
        columns: ['workspace_id', 'mailbox_id', 'name', 'kind', 'team_id'],
        rows,
      }) as const;
    // The mailbox refers to its team, which has to be there before it.
    await store.copyAll([team, { ...team, rows: [] }, mailbox(['1\t1\tbox\tshared\t2\n'])]);
    const known = async () => [
      (await store.db.selectFrom('team').select('name').orderBy('team_id').execute()).map(row => row.name),
      (await store.db.selectFrom('mailbox').select('name').execute()).map(row => row.name),
    ];
    expect(await known()).toEqual([['team 1', 'team 2'], ['box']]);
    const third = { ...team, rows: ['1\t3\tteam 3\n'] };
    const failing = store.transaction(inside => inside.copyAll([third, mailbox(['1\t1\tbox\tshared\t2\n'])]));
    await expect(failing).rejects.toThrow();
    expect(await known()).toEqual([['team 1', 'team 2'], ['box']]);
    await store.close();
    await place.forget();
  });
});
