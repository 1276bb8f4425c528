/** What somebody saves while work waits or begins stays saved: work goes by the settings of the moment in which it starts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alone } from '../../src/app/alone.ts';
import { readMail, sourcesOf } from '../../src/app/read-mail.ts';
import { recompute } from '../../src/app/recompute.ts';
import { configOf, saveConfig } from '../../src/app/settings.ts';
import { newDatabase, noPostgres } from '../servers/database.ts';
import { mails, openWorld, until, type World } from './sync-world.ts';

const NEVER = new AbortController().signal;
const OLD = { name: 'Old', zone: 'UTC', support: { sla: [{ name: 'Old', first_minutes: 60 }] } };
const NEW = { name: 'New', zone: 'UTC', support: { sla: [{ name: 'New', first_minutes: 30 }] } };

let world: World;
let forget: () => Promise<void>;

async function begin(where: string): Promise<void> {
  world = await openWorld(where);
  await world.newWorkspace();
  await saveConfig(world.context, 1, OLD, null);
}

afterEach(async () => {
  await world.close();
  await forget();
});

const inForce = async () => {
  const { rows } = await sql<{ name: string }>`
    select name from sla_policy where workspace_id = 1 and valid_to is null`.execute(world.store.db);
  return rows.map(row => row.name);
};

describe('in an embedded store', () => {
  beforeEach(() => {
    forget = async () => {};
    return begin('memory');
  });

  test('mail that waited for its turn is read by what holds then', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pulso-meanwhile-'));
    const file = join(folder, 'in.mbox');
    writeFileSync(
      file,
      mails('in', 3)
        .map(({ text }) => `From x Mon Jan  5 09:00:00 2026\n${text}\n\n`)
        .join(''),
    );
    let free = (): void => {};
    const busy = alone(world.store, 1, () => new Promise<void>(done => (free = done)));
    const read = readMail(world.store, await sourcesOf([file]), {
      workspaceId: 1,
      config: await configOf(world.store.db, 1),
      saved: true,
      secrets: world.context.secrets,
      zone: 'UTC',
      folder: '.',
      now: Date.UTC(2026, 5, 1) / 1000,
      withText: false,
      onProgress: () => {},
      signal: NEVER,
    });
    await saveConfig(world.context, 1, NEW, null);
    free();
    await busy;
    expect((await read).tally.added).toBe(3);
    rmSync(folder, { recursive: true });
    expect(await inForce()).toEqual(['New']);
  });
});

describe.skipIf(noPostgres !== null)('in PostgreSQL', () => {
  beforeEach(async () => {
    const { url, drop } = await newDatabase();
    forget = drop;
    await begin(url);
  });

  test('figures are recomputed by what another process saves at that moment', async () => {
    const { db } = world.store;
    let free = (): void => {};
    let holds = (): void => {};
    const held = new Promise<void>(done => (holds = done));
    const saving = db.transaction().execute(async inside => {
      await sql`update workspace set config = ${JSON.stringify(NEW)} where workspace_id = 1`.execute(inside);
      holds();
      await new Promise<void>(done => (free = done));
    });
    await held;
    const work = recompute(world.context, 1, NEVER);
    await until(
      async () => {
        const { rows } = await sql`
          select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
          db,
        );
        return rows.length > 0;
      },
      5000,
      'waiting for who saves',
    );
    free();
    await saving;
    await work;
    expect((await configOf(db, 1)).name).toBe('New');
    expect(await inForce()).toEqual(['New']);
  });
});
