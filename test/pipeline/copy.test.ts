/** Any text survives the bulk load, on every engine. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyText, copyTexts, storable } from '../../src/store/copy-text.ts';
import { lineBuffer } from '../../src/store/line-buffer.ts';
import { openStore } from '../../src/store/open.ts';
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
        await store.copy(
          'message_copy',
          ['workspace_id', 'message_id', 'mailbox_id', 'source_id', 'byte_offset', 'flags'],
          rows.map(([, flags], i) => `1\t${i}\t1\t1\t0\t${copyTexts(flags)}\n`),
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

  test('several tables at once are copied one after another, all of them or none', async () => {
    const place = await newPlace(engine);
    const store = await openStore(place.where);
    const created_at = new Date(0);
    const workspace = { workspace_id: 1, name: 'W', zone: 'UTC', settings: '{}', created_at };
    await store.db.insertInto('workspace').values(workspace).execute();
    const teams = lineBuffer();
    for (const n of [1, 2]) teams.push(`1\t${n}\tteam ${n}\n`);
    const team = { table: 'team', columns: ['workspace_id', 'team_id', 'name'], lines: teams } as const;
    const mailbox = (lines: string[]) =>
      ({
        table: 'mailbox',
        columns: ['workspace_id', 'mailbox_id', 'name', 'kind', 'team_id'],
        lines,
      }) as const;
    // The mailbox refers to its team, which has to be there before it.
    await store.copyAll([team, { ...team, lines: [] }, mailbox(['1\t1\tbox\tshared\t2\n'])]);
    const known = async () => [
      (await store.db.selectFrom('team').select('name').orderBy('team_id').execute()).map(row => row.name),
      (await store.db.selectFrom('mailbox').select('name').execute()).map(row => row.name),
    ];
    expect(await known()).toEqual([['team 1', 'team 2'], ['box']]);
    const third = { ...team, lines: ['1\t3\tteam 3\n'] };
    const failing = store.transaction(inside => inside.copyAll([third, mailbox(['1\t1\tbox\tshared\t2\n'])]));
    await expect(failing).rejects.toThrow();
    expect(await known()).toEqual([['team 1', 'team 2'], ['box']]);
    await store.close();
    await place.forget();
  });
});
