/** Texts of tickets are written with their mail, survive a backup and a new secret, and go when their mail goes; what was learnt from them works. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDemo } from '../../demo/write.ts';
import { restoreBackup } from '../../src/app/backup/restore-backup.ts';
import { writeBackup } from '../../src/app/backup/write-backup.ts';
import { deleteOld } from '../../src/app/company/retention.ts';
import type { AppContext } from '../../src/app/context.ts';
import { engineFor } from '../../src/app/figures/engine-for.ts';
import { readMail, sourcesOf } from '../../src/app/read-mail.ts';
import { rotateSecret } from '../../src/app/rotate-secret.ts';
import { openSecrets } from '../../src/app/secrets.ts';
import { deriveTickets } from '../../src/app/tickets/derive-tickets.ts';
import { markAllTickets } from '../../src/app/tickets/mark-tickets.ts';
import { aboutText } from '../../src/app/triage/kept-texts.ts';
import { labelDemo, type MadeLabel } from '../../src/app/triage/label-demo.ts';
import { suggest } from '../../src/app/triage/suggest.ts';
import { trainModels } from '../../src/app/triage/train-models.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { ENGINES, newPlace } from './engines.ts';

const OWNER = { role: 'owner', teammate_id: null, mailbox_ids: null, team_ids: null } as const;
const OLD = openSecrets('a secret of at least thirty-two characters');
const NEW = openSecrets('another secret of thirty-two characters!');
const signal = new AbortController().signal;

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-triage-'));
  let store: Store;
  let forget: () => Promise<void>;
  let config: Config;
  let mbox: string;
  let planted: { id: string; act: string; kind: string; ticket: Omit<MadeLabel, 'id'> | null }[];
  const contextOf = (secrets: AppContext['secrets'], over = store): AppContext => ({
    store: over,
    secrets,
    now: () => Temporal.Instant.from('2025-12-31T00:00:00Z'),
    registrations: { gmail: null, graph: null },
    publicUrl: 'https://pulso.acme.test',
    tell: () => {},
    folder: tmpdir(),
    allowedHosts: [],
    questionMs: 10_000,
    log: () => {},
  });
  const read = (keep: boolean) =>
    sourcesOf([mbox]).then(sources =>
      readMail(store, sources, {
        workspaceId: 1,
        config,
        folder: '.',
        zone: config.zone ?? 'UTC',
        now: Date.UTC(2026, 0, 1) / 1000,
        withText: keep,
        textSecrets: keep ? OLD : null,
        onProgress: () => {},
        signal,
      }),
    );
  const texts = async (over = store) =>
    (
      await sql<{ rfc_id: string; message_id: number; text: string }>`
        select m.rfc_id, t.message_id, t.text from ticket_text t
        join message m on m.workspace_id = t.workspace_id and m.message_id = t.message_id order by 2`.execute(
        over.db,
      )
    ).rows;

  beforeAll(async () => {
    const written = await writeDemo({ seed: 3, messages: 3000, folder });
    mbox = written.mbox;
    config = { ...readConfig(written.config), privacy: 'content' };
    planted = readFileSync(written.truthMessages ?? '', 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as (typeof planted)[number]);
    const place = await newPlace(engine);
    forget = place.forget;
    store = await openStore(place.where);
    await store.db
      .insertInto('workspace')
      .values({
        workspace_id: 1,
        name: 'Demo',
        zone: config.zone ?? 'UTC',
        settings: '{}',
        config: JSON.stringify(config),
        created_at: new Date(0),
      })
      .execute();
    await read(true);
  });
  afterAll(async () => {
    await store.close();
    await forget();
    rmSync(folder, { recursive: true });
  });

  test('every ticket’s first message has its text; mail of machines and among colleagues has none', async () => {
    const kept = new Map((await texts()).map(row => [row.rfc_id, row]));
    for (const { id, ticket, kind, act } of planted) {
      if (ticket !== null) expect(kept.has(id), id).toBe(true);
      if (kind !== 'human' || act.startsWith('internal-open'))
        expect(kept.has(id), `${act} ${id}`).toBe(false);
    }
    expect(kept.size).toBeGreaterThan(200);
  });

  test('read again, answers found before their question get their text; after that nothing is added', async () => {
    const before = (await texts()).length;
    await read(true);
    const all = (await texts()).length;
    expect(all).toBeGreaterThanOrEqual(before);
    await read(true);
    expect((await texts()).length).toBe(all);
  });

  test('switched off while mail is being read, no text is written after it was deleted', async () => {
    const keep = async (privacy: Config['privacy']): Promise<void> => {
      const changed = JSON.stringify({ ...config, privacy });
      await store.db.updateTable('workspace').set({ config: changed }).execute();
    };
    await sql`delete from ticket_text`.execute(store.db);
    await keep('metadata');
    // As a reader does that began when it was on.
    await read(true);
    expect(await texts()).toEqual([]);
    await keep('content');
    // Known mail gets its text when it is read again.
    await read(true);
    expect((await texts()).length).toBeGreaterThan(200);
  });

  test('tickets of the made-up company are labelled once, learnt, and suggested for what is left', async () => {
    const first = planted.filter(line => line.ticket !== null);
    const labels = first.flatMap(({ id, ticket }) => (ticket === null ? [] : [{ id, ...ticket }]));
    const context = contextOf(OLD);
    const done = await labelDemo(context, 1, labels);
    expect(done).toBeGreaterThan(first.length / 2);
    expect(done).toBeLessThan(first.length);
    await labelDemo(context, 1, labels);
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from ticket_event where type = 'set'`.execute(store.db);
    expect(rows[0]?.n).toBe(done * 2);
    const { rows: taken } = await sql<{ n: number; tickets: number }>`
      select count(*)::int as n, count(distinct ticket_id)::int as tickets from ticket_event where type = 'assign'`.execute(
      store.db,
    );
    expect(taken[0]?.n).toBe(taken[0]?.tickets);
    expect(taken[0]?.n).toBeGreaterThan(done / 2);
    expect(await trainModels(context, 1, signal)).toEqual(['category', 'severity']);
    const { rows: unsorted } = await sql<{ id: number; rfc_id: string }>`
      select t.ticket_id as id, m.rfc_id from ticket t join message m using (workspace_id, message_id)
      where not t.started_by_us and not exists (select 1 from ticket_event e where e.ticket_id = t.ticket_id and e.type = 'set') order by 1`.execute(
      store.db,
    );
    const left = unsorted.filter(({ rfc_id }) => first.some(line => line.id === rfc_id));
    await markAllTickets(store.db, 1);
    await deriveTickets(store, 1, { now: context.now(), signal });
    const asking = await engineFor(context, 1, OWNER);
    let right = 0;
    for (const { id, rfc_id } of left) {
      const { suggestions } = await suggest(context, 1, asking, Number(id), { endpoint: false });
      const guessed = suggestions.find(one => one.field === 'category')?.value;
      if (guessed === first.find(line => line.id === rfc_id)?.ticket?.category) right++;
    }
    expect(left.length).toBeGreaterThan(2);
    expect(right / left.length).toBeGreaterThan(0.8);
  });

  test('a backup holds texts as they lie; with a new secret they open as before, and with the old one no more', async () => {
    const before = await texts();
    const file = join(folder, 'backup');
    await writeBackup(store, file, { version: '0', now: Temporal.Now.instant(), onProgress: () => {} });
    const place = await newPlace(engine);
    const other = await openStore(place.where);
    await restoreBackup(other, file, () => {});
    expect(await texts(other)).toEqual(before);
    await rotateSecret(other, OLD, NEW);
    for (const [i, { message_id, text }] of (await texts(other)).entries()) {
      const about = aboutText(1, Number(message_id));
      expect(NEW.open(text, about)).toBe(OLD.open(before[i]?.text ?? '', about));
      expect(() => OLD.open(text, about)).toThrow(/PULSO_SECRET/);
    }
    // What was learnt is sealed anew, too.
    const { rows } = await sql<{ id: number }>`select min(ticket_id) as id from ticket`.execute(other.db);
    const context = contextOf(NEW, other);
    const asking = await engineFor(context, 1, OWNER);
    const found = await suggest(context, 1, asking, Number(rows[0]?.id), { endpoint: false });
    expect(found.suggestions.some(one => one.field === 'category')).toBe(true);
    await other.close();
    await place.forget();
  });

  test('a text does not open for another message', async () => {
    const [one, two] = await texts();
    expect(() => OLD.open(one?.text ?? '', aboutText(1, Number(two?.message_id)))).toThrow(/PULSO_SECRET/);
  });

  test('what is older than the workspace keeps goes with its text', async () => {
    await store.db
      .updateTable('workspace')
      .set({ config: JSON.stringify({ ...config, retention_days: 100 }) })
      .execute();
    const before = (await texts()).length;
    await deleteOld(contextOf(OLD), 1, signal);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ticket_text t where not exists
      (select 1 from message m where m.workspace_id = t.workspace_id and m.message_id = t.message_id)`.execute(
      store.db,
    );
    expect(rows[0]?.n).toBe(0);
    const after = (await texts()).length;
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(before);
  });
});
