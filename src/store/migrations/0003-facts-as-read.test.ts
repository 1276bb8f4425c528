import { PGlite } from '@electric-sql/pglite';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { dialectOver, type Wire } from '../wire.ts';
import * as facts from './0001-facts.ts';
import * as rollups from './0002-rollups.ts';
import { up } from './0003-facts-as-read.ts';

test('a store of before keeps every fact, its notes of changed days, and learns the subjects of its threads', async () => {
  const pg = await PGlite.create();
  const wire: Wire = {
    async query(text, parameters) {
      const { rows, affectedRows } = await pg.query(text, [...parameters]);
      return { rows, affected: affectedRows ?? null };
    },
    script: () => Promise.reject(new Error('not asked for')),
    copy: () => Promise.reject(new Error('not asked for')),
  };
  const db = new Kysely<unknown>({
    dialect: dialectOver({ acquire: async () => wire, release() {}, close: () => pg.close() }),
  });
  const before = new Migrator({
    db,
    provider: { getMigrations: async () => ({ '0001-facts': facts, '0002-rollups': rollups }) },
  });
  expect((await before.migrateToLatest()).error).toBeUndefined();
  await pg.exec(`
    insert into workspace values (1, 'Acme', 'UTC', '{}', now());
    insert into message (workspace_id, message_id, rfc_hash, rfc_id, thread_id, sent_at, author_id, to_ids, cc_ids, bcc_ids,
      kind, kind_without_list, prefix, acknowledgement, subject, orphan, size, attachments)
    values (1, 2, 20, 'b', 7, '2026-01-02Z', 1, '{2}', '{}', '{}', 'human', 'human', 'reply', false, 'Re: Hello', false, 9, 0),
      (1, 1, 10, 'a', 7, '2026-01-01Z', 2, '{1}', '{}', '{}', 'human', 'human', 'none', false, 'Hello', false, 9, 0);
    insert into message_fact (workspace_id, message_id, thread_id, conversation_id, sent_at, local_at, author_id, teammate_id, size,
      words, recipients, external_recipients, attachments, kind, direction, direct, forward, first_in_conversation, after_hours)
    values (1, 1, 7, 1, '2026-01-01Z', '2026-01-01', 2, null, 9, 3, 1, 0, 0, 'human', 'inbound', true, false, true, false),
      (1, 2, 7, 1, '2026-01-02Z', '2026-01-02', 1, 4, 9, null, 1, 1, 0, 'human', 'outbound', false, true, false, true);
    insert into thread values (1, 7, '2026-01-01Z', '2026-01-01', '2026-01-02Z', 2, 1);
    delete from rollup_dirty;`);
  const rows = async () =>
    (
      await sql<{
        all: string;
      }>`select to_jsonb(f)::text as all from message_fact f order by message_id`.execute(db)
    ).rows;
  const were = await rows();
  await up(db);
  expect(await rows()).toEqual(were);
  const { rows: threads } = await sql`select thread_id, messages, subject from thread`.execute(db);
  expect(threads).toEqual([{ thread_id: 7, messages: 2, subject: 'Hello' }]);
  await pg.exec('delete from message_fact where message_id = 2');
  const { rows: dirty } = await sql`select day::text as day from rollup_dirty`.execute(db);
  expect(dirty).toEqual([{ day: '2026-01-02' }]);
  await db.destroy();
});
