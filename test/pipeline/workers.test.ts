/** Several workers over one PostgreSQL: the work is shared, nothing runs twice, and what one that was killed had begun is finished. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDemo } from '../../demo/write.ts';
import { openWorkspace } from '../../src/app/open-workspace.ts';
import { saveConfig } from '../../src/app/settings.ts';
import { beginUpload } from '../../src/app/uploads/receive-upload.ts';
import { uploadFolder, uploadRow } from '../../src/app/uploads/upload-row.ts';
import { emptyConfig, parseConfig } from '../../src/config.ts';
import { type Jobs, startJobs } from '../../src/server/jobs/jobs.ts';
import { type OpenContext, openContext } from '../../src/server/open-context.ts';
import { serverSettings } from '../../src/server/server-settings.ts';
import { newDatabase, noPostgres } from '../servers/database.ts';

const SECRET = 'a secret of at least thirty-two characters';
const MESSAGES = 6000;

describe.skipIf(noPostgres !== null)('workers', () => {
  let folder: string;
  let database: { url: string; drop(): Promise<void> };
  let opened: OpenContext;
  let jobs: Jobs;
  const workers: { process: ChildProcess; said: string }[] = [];

  async function worker(): Promise<(typeof workers)[number]> {
    const script = join(import.meta.dirname, 'one-worker.ts');
    const child = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      script,
      database.url,
      folder,
    ]);
    const one = { process: child, said: '' };
    child.stdout.on('data', chunk => {
      one.said += String(chunk);
    });
    child.stderr.on('data', chunk => {
      one.said += String(chunk);
    });
    await expect.poll(() => one.said, { timeout: 30_000 }).toContain('ready');
    workers.push(one);
    return one;
  }

  /** As if somebody had sent the file whole. */
  async function sent(n: number): Promise<number> {
    const { context } = opened;
    const { upload_id: id } = await beginUpload(context, 1, 'ana', { name: `mail${n}.mbox`, bytes: 10 }, 1e9);
    const place = uploadFolder(context, 1, id);
    mkdirSync(place, { recursive: true });
    await writeDemo({ seed: n, messages: MESSAGES, folder: join(folder, `demo${n}`) });
    copyFileSync(join(folder, `demo${n}`, 'all.mbox'), join(place, `mail${n}.mbox`));
    await context.store.db
      .updateTable('upload')
      .set({ state: 'waiting' })
      .where('upload_id', '=', id)
      .execute();
    return id;
  }
  const stateOf = async (id: number) => (await uploadRow(opened.context.store.db, 1, id)).state;
  const count = async () => {
    const { n } = await opened.context.store.db
      .selectFrom('message')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pulso-workers-'));
    database = await newDatabase();
    const env = { PULSO_SECRET: SECRET, PULSO_FILES: folder };
    opened = await openContext(database.url, serverSettings(env, database.url), {
      url: 'http://localhost:7070',
      log: () => {},
      now: () => Temporal.Now.instant(),
    });
    await openWorkspace(opened.context.store, {
      workspaceId: 1,
      config: emptyConfig(),
      zone: 'UTC',
      folder: '.',
    });
    jobs = await startJobs(opened.context, {
      databaseUrl: opened.databaseUrl,
      work: false,
      heartbeatSeconds: 10,
      lookForGoneSeconds: 3,
    });
  });
  afterAll(async () => {
    for (const { process: child } of workers) child.kill('SIGKILL');
    await jobs.stop();
    await opened.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a killed worker’s job is taken over, and everything is there once', async () => {
    const id = await sent(1);
    const toml = readFileSync(join(folder, 'demo1', 'pulso.toml'), 'utf8');
    await saveConfig(opened.context, 1, parseConfig(toml, 'pulso.toml'), null);
    const first = await worker();
    await jobs.send('read-upload', { workspaceId: 1, uploadId: id });
    await expect.poll(() => stateOf(id), { timeout: 30_000, interval: 20 }).toBe('reading');
    first.process.kill('SIGKILL');
    await worker();
    await expect.poll(() => stateOf(id), { timeout: 90_000 }).toBe('done');
    expect(await count()).toBe(MESSAGES);
  }, 150_000);

  test('asked for twice, and with two workers, a job is done once', async () => {
    const second = await worker();
    const other = workers.at(-2);
    const id = await sent(2);
    const before = [second.said, other?.said ?? ''];
    for (let i = 0; i < 3; i++) await jobs.send('read-upload', { workspaceId: 1, uploadId: id });
    await expect.poll(() => stateOf(id), { timeout: 90_000 }).toBe('done');
    const done = [second.said, other?.said ?? ''].map(
      (said, i) => said.slice(before[i]?.length ?? 0).split('"job":"read-upload"').length - 1,
    );
    expect(done[0] ?? 0).toBeLessThanOrEqual(2);
    expect((done[0] ?? 0) + (done[1] ?? 0)).toBeLessThanOrEqual(2);
    expect(await count()).toBe(2 * MESSAGES);
  }, 150_000);
});
