import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sentence } from '../sentence.ts';
import { openUploadFolder } from './drop/upload-folder.ts';
import { startServer } from './serve.ts';
import { serverSettings } from './server-settings.ts';

let base: string;
beforeEach(async () => {
  base = join(await mkdtemp(join(tmpdir(), 'pulso-serve-')), 'uploads');
});
afterEach(() => rm(join(base, '..'), { recursive: true, force: true }));

test('what a crash left behind is gone at the next start', async () => {
  await mkdir(join(base, 'pid-999999999-old'), { recursive: true });
  await writeFile(join(base, 'pid-999999999-old', 'mail.mbox'), 'From x');
  await chmod(base, 0o700);
  const folder = await openUploadFolder(base);
  expect((await readdir(base)).filter(name => name.includes('999999999'))).toEqual([]);
  await folder.close();
  expect(await readdir(base)).toEqual([]);
});

test('a folder that others can read is refused', async () => {
  await mkdir(base, { recursive: true, mode: 0o755 });
  await chmod(base, 0o755);
  await expect(openUploadFolder(base)).rejects.toThrow(/open to others/);
});

test('it says where it is, answers there, and stops without a trace', async () => {
  const printed: string[] = [];
  const options = {
    host: '127.0.0.1',
    port: 0,
    store: 'memory',
    settings: serverSettings({ PULSO_UPLOADS: base }, 'memory'),
    reportOn: async () => ({ html: 'x' }),
    print: ({ en }: Sentence) => printed.push(en),
    log: () => undefined,
  };
  const server = await startServer(options);
  expect(printed[0]).toContain(server.url);
  expect((await fetch(server.url)).status).toBe(200);
  const port = Number(new URL(server.url).port);
  await expect(startServer({ ...options, port })).rejects.toThrow(/PULSO_PORT/);
  await server.stop();
  await expect(fetch(server.url)).rejects.toThrow();
  expect(await readdir(base)).toEqual([]);
});
