/** METRICS §10, `aggregates`: what is stored is brought down to what figures need, and every figure stays what it was. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erasePerson, exportPerson } from '../../src/app/people/one-person.ts';
import { readMail, sourcesOf } from '../../src/app/read-mail.ts';
import { recompute } from '../../src/app/recompute.ts';
import type { Secrets } from '../../src/app/secrets.ts';
import { configOf, keepConfig, saveConfig } from '../../src/app/settings.ts';
import { workOf } from '../../src/app/work.ts';
import type { Config } from '../../src/config.ts';
import { METRICS } from '../../src/metrics/catalogue.ts';
import { DIMENSIONS } from '../../src/metrics/dimensions.ts';
import { createEngine } from '../../src/metrics/engine/engine.ts';
import { dimensionNamed, reaches } from '../../src/metrics/engine/plan.ts';
import { NAMING } from '../../src/metrics/engine/row-filter.ts';
import { type ActWorld, actWorld, DEMO_NOW } from './act-context.ts';
import { LASTING } from './engines.ts';

const found = (text: string, words: (string | undefined)[]) =>
  words.filter(word => word !== undefined && text.includes(word));
/** One of each sort; all of them on two engines would take minutes. */
const BY = [
  'month',
  'hour',
  'mailbox',
  'team',
  'label_role',
  'direction',
  'kind',
  'words_bucket',
  'reply_bucket',
  'state',
].map(id => dimensionNamed(id));

describe.each(LASTING)('%s', engine => {
  let world: ActWorld;
  let people: string[];
  let ruled: string;
  let before: unknown;

  const settled = (context = world.context) => recompute(context, 1, new AbortController().signal);
  const set = async (change: Partial<Config>) => {
    await saveConfig(world.context, 1, { ...(await configOf(world.store.db, 1)), ...change }, null);
    await settled();
  };
  const read = async (mails: string[], secrets: Secrets | null = world.context.secrets) => {
    const folder = mkdtempSync(join(tmpdir(), 'pulso-privacy-'));
    const file = join(folder, 'more.mbox');
    writeFileSync(file, mails.map(mail => `From x Mon Jan  5 09:00:00 2026\n${mail}\n\n`).join(''));
    await readMail(world.store, await sourcesOf([file]), {
      workspaceId: 1,
      config: await configOf(world.store.db, 1),
      folder: '.',
      zone: 'Europe/Madrid',
      now: Date.UTC(2026, 5, 1) / 1000,
      withText: false,
      onProgress: () => {},
      signal: new AbortController().signal,
      secrets: secrets ?? undefined,
    });
    rmSync(folder, { recursive: true });
  };

  /** Everything that may be asked: each metric with its parts, as a whole and by every dimension that names nobody. */
  const figures = async () => {
    const { ask } = createEngine({ db: world.store.db, workspaceId: 1, rowFilter: null });
    const found: Record<string, unknown> = {};
    for (const { id, fact, parts = {}, cumulative } of METRICS) {
      const metrics = [id, ...Object.keys(parts).map(part => `${id}.${part}`)];
      for (const by of [null, ...BY]) {
        if (by !== null && (!reaches(fact, by) || (cumulative === true && by.ofTime !== undefined))) continue;
        const dimensions = by === null ? [] : [by.id];
        found[`${id} by ${by?.id}`] = (await ask({ metrics, dimensions }, DEMO_NOW)).results;
      }
    }
    return found;
  };

  /** Every row of every table of ours and of the queue, as text. */
  const dump = async (): Promise<string> => {
    const { rows: tables } = await sql<{ schema: string; name: string }>`
      select schemaname as schema, tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`.execute(world.store.db);
    let text = '';
    for (const { schema, name } of tables) {
      const { rows } = await sql<{
        row: string;
      }>`select t::text as row from ${sql.table(`${schema}.${name}`)} t`.execute(world.store.db);
      text += rows.map(({ row }) => row).join('\n');
    }
    return text.toLowerCase();
  };

  beforeAll(async () => {
    world = await actWorld(engine, 1500);
    const { db } = world.store;
    await keepConfig(world.store, 1, world.config, 'Europe/Madrid', '.');
    const { rows } = await sql<{ email: string; domain: string }>`
      select a.email, a.domain from address a join message m on m.workspace_id = a.workspace_id and m.author_id = a.address_id
      where not a.internal and a.email like '%@%' and m.kind = 'human' group by 1, 2 order by count(*) desc`.execute(
      db,
    );
    people = rows.map(row => row.email);
    ruled = people[3] ?? '';
    await set({
      rule: [
        { field: 'address', op: 'is', value: ruled, kind: 'notification' },
        { field: 'domain', op: 'is', value: rows[8]?.domain ?? '', kind: 'bulk' },
        { field: 'subject', op: 'contains', value: 'e', kind: 'human' },
      ],
    });
    before = await figures();
  }, 300_000);
  afterAll(() => world.end());

  test('before, the store names people, subjects and Message-IDs', async () => {
    const text = await dump();
    expect(people.length).toBeGreaterThan(20);
    expect(people.filter(email => !text.includes(email))).toEqual([]);
  });

  test('after the switch nobody from outside is in any column of any table, and nothing they wrote about', async () => {
    const { rows: subjects } = await sql<{ subject: string }>`
      select distinct lower(subject) as subject from message where length(subject) > 12`.execute(
      world.store.db,
    );
    const { rows: ids } = await sql<{ id: string }>`select lower(rfc_id) as id from message`.execute(
      world.store.db,
    );
    const outside = await sql<{ email: string; name: string }>`
      select lower(email) as email, lower(name) as name from address where not internal and email <> ''`.execute(
      world.store.db,
    );
    await set({ privacy: 'aggregates' });
    // The rules' own words are what an owner typed, not what the mail says.
    await set({ rule: [] });
    const text = await dump();
    expect(
      found(
        text,
        outside.rows.map(row => row.email),
      ),
    ).toEqual([]);
    const ours = await sql<{ name: string }>`select lower(name) as name from address where internal`.execute(
      world.store.db,
    );
    const colleagues = new Set(ours.rows.map(row => row.name));
    const names = outside.rows.map(row => row.name).filter(name => name.length > 8 && !colleagues.has(name));
    expect(names.length).toBeGreaterThan(20);
    expect(found(text, names)).toEqual([]);
    expect(subjects.map(row => row.subject).filter(subject => text.includes(subject))).toEqual([]);
    expect(ids.map(row => row.id).filter(id => text.includes(id))).toEqual([]);
    expect(await workOf(world.context, 1)).toEqual([]);
    expect(world.told.some(({ what }) => what === 'progress')).toBe(true);
    expect(ids.length).toBeGreaterThan(1000);
  });

  test('every figure is what it was, by every dimension that names nobody, also derived anew', async () => {
    expect(await figures()).toEqual(before);
    await sql`insert into dirty_thread select distinct workspace_id, thread_id from message on conflict do nothing`.execute(
      world.store.db,
    );
    expect(await settled()).toBeGreaterThan(100);
    expect(await figures()).toEqual(before);
  });

  test('a question by people, companies, conversations or folders is refused, whoever asks', async () => {
    const { ask } = createEngine({ db: world.store.db, workspaceId: 1, rowFilter: null });
    for (const id of NAMING) {
      const metric = METRICS.find(({ fact }) => {
        const dimension = DIMENSIONS.find(one => one.id === id);
        return dimension !== undefined && reaches(fact, dimension);
      });
      const asked = { metrics: [metric?.id ?? ''] };
      await expect(ask({ ...asked, dimensions: [id] }, DEMO_NOW)).rejects.toMatchObject({
        code: 'not-allowed',
      });
      await expect(ask({ ...asked, filters: [['not', ['is', id, [1]]]] }, DEMO_NOW)).rejects.toThrow(
        'numbers only',
      );
    }
  });

  test('mail that comes later is written so from the beginning, and somebody known is the same person', async () => {
    const { db } = world.store;
    const count = async () =>
      (await sql<{ n: number }>`select count(*) as n from address`.execute(db)).rows[0]?.n;
    const addresses = await count();
    const [own] = (await sql<{ email: string }>`select email from address where internal limit 1`.execute(db))
      .rows;
    const mail = (from: string, to: string, id: string, extra = '') =>
      `From: "Some Body" <${from}>\nTo: ${to}\nDate: Mon, 05 Jan 2026 09:00:00 +0000\nSubject: About the secret plan\nMessage-ID: <${id}>\n${extra}\nHello, when?`;
    await read([
      mail(people[0] ?? '', own?.email ?? '', 'late-1@plan.example'),
      mail(
        'new@stranger.example',
        own?.email ?? '',
        'late-2@plan.example',
        'References: <late-1@plan.example>\n',
      ),
    ]);
    expect(await count()).toBe((addresses ?? 0) + 1);
    const { rows } = await sql<{ thread_id: number; subject: string | null }>`
      select thread_id, subject from message order by message_id desc limit 2`.execute(db);
    expect(rows[0]?.thread_id).toBe(rows[1]?.thread_id);
    expect(found(await dump(), ['stranger', 'late-1@', 'secret plan', 'some body', people[0]])).toEqual([]);
    // The same file again adds nothing: what Message-IDs are known by is still there.
    const messages = async () =>
      (await sql<{ n: number }>`select count(*) as n from message`.execute(db)).rows;
    const all = await messages();
    await read([mail(people[0] ?? '', own?.email ?? '', 'late-1@plan.example')]);
    expect(await messages()).toEqual(all);
  });

  test('a store that hides cannot be read into without its secret', async () => {
    await expect(read(['From: a@b.example\n\nx'], null)).rejects.toThrow('PULSO_SECRET');
  });

  test('somebody who asks can still be told what is kept of them, and be erased', async () => {
    const email = people[1] ?? '';
    const kept = await exportPerson(world.context, 1, 'u', email);
    expect(kept.messages.length).toBeGreaterThan(0);
    expect(kept.messages.every(one => one.subject === null && one.message_id === '')).toBe(true);
    await erasePerson(world.context, 1, 'u', email);
    await expect(exportPerson(world.context, 1, 'u', email)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('switched back, new people are kept by name again; what was taken away stays away', async () => {
    await set({ privacy: 'metadata' });
    await read([
      `From: ${people[0]}\nTo: fresh@face.example\nDate: Mon, 05 Jan 2026 10:00:00 +0000\nSubject: Back again\nMessage-ID: <back@plan.example>\n\nHi`,
    ]);
    const words = ['fresh@face.example', 'back again', people[0]];
    expect(found(await dump(), words)).toEqual(['fresh@face.example', 'back again']);
    await set({ privacy: 'aggregates' });
    expect(found(await dump(), words)).toEqual([]);
  });
});
