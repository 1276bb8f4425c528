/** The program in few files, as set-up writes it, says and does what the sources do: its threads start, its files are found. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'pulso-program-'));
// Beside dist/program: the files that are named from there have to be as far away.
const built = join(ROOT, 'dist', `program-${process.pid}`);
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  await build({
    configFile: join(ROOT, 'vite.program.config.ts'),
    logLevel: 'error',
    build: { outDir: built, emptyOutDir: true },
  });
}, 60_000);
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

function run(program: string, args: string[]): string {
  const done = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', PULSO_DEBUG: '1' },
  });
  expect(done.status, done.stderr).toBe(0);
  return done.stdout;
}

const PROGRAMS = { sources: join(ROOT, 'src/cli/main.ts'), built: join(built, 'main.js') };
const both = (args: string[]) => [run(PROGRAMS.sources, args), run(PROGRAMS.built, args)] as const;

test('help and version', () => {
  for (const args of [['--version'], ['help'], ['query', '--list'], ['report', '--help', '--lang', 'es']]) {
    const [sources, few] = both(args);
    expect(few).toBe(sources);
  }
});

test('a report with its page, over the threads that parse and the one that computes', () => {
  run(PROGRAMS.built, ['demo', '--messages', '300', '--seed', '4', '--out', at('mail')]);
  const report = ['report', at('mail/all.mbox'), '--config', at('mail/pulso.toml'), '--json', '-'];
  const figures = both(report).map(json => ({ ...(JSON.parse(json) as object), generated_at: null }));
  expect(figures[1]).toEqual(figures[0]);
  run(PROGRAMS.built, ['report', at('mail/all.mbox'), '--quiet', '--html', at('report.html')]);
  expect(readFileSync(at('report.html'), 'utf8')).toContain('<svg');
});

test('a store in a folder, kept and asked', () => {
  run(PROGRAMS.built, [
    'import',
    at('mail/all.mbox'),
    '--config',
    at('mail/pulso.toml'),
    '--store',
    at('facts'),
  ]);
  const [sources, few] = both([
    'query',
    '--metrics',
    'messages',
    '--range',
    'all',
    '--store',
    at('facts'),
    '--format',
    'csv',
  ]);
  expect(few).toBe(sources);
  expect(few).toMatch(/\d/);
});

test('a server: its database, its answers, its page of the API', async () => {
  const served = spawn(process.execPath, [PROGRAMS.built, 'serve', '--store', at('served'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LANG: 'C.UTF-8', PULSO_LOG: 'error', PULSO_UPLOADS: at('uploads') },
  });
  try {
    let said = '';
    // Read to its end: a server whose output nobody takes ends.
    const url = await new Promise<string>((found, ended) => {
      served.stdout.on('data', text => {
        said += String(text);
        const [address] = /http:\/\/\S+/.exec(said) ?? [];
        if (address !== undefined) found(address);
      });
      served.once('exit', () => ended(new Error(`it ended: ${said}`)));
    });
    for (const path of ['/healthz', '/readyz', '/api', '/drop/page.css']) {
      const { status } = await fetch(`${url}${path}`);
      expect(status, path).toBe(200);
    }
  } finally {
    served.kill('SIGTERM');
    if (served.exitCode === null) await once(served, 'exit');
  }
  expect(served.exitCode).toBe(0);
});
