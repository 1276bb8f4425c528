import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PulsoError } from '../../errors.ts';
import { guarded } from '../guard.ts';
import { createDropApp } from './app.ts';
import { type Jobs, openJobs, type ReportOn } from './jobs.ts';
import { receive } from './receive.ts';

const HOST = { host: '127.0.0.1:7070' };
let folder: string;
let jobs: Jobs;
let logged: unknown[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pulso-app-'));
  logged = [];
});
afterEach(async () => {
  await jobs?.close();
  await rm(folder, { recursive: true, force: true });
});

function app(reportOn: ReportOn, maxUploadBytes = 1000) {
  jobs = openJobs(folder, reportOn, { running: 2, keepMs: 60_000, kept: 3, unwatchedMs: 60_000 }, error =>
    logged.push(error),
  );
  const demoMail = async () => ({ paths: ['demo.mbox'], config: null });
  const log = (error: unknown) => logged.push(error);
  const drop = createDropApp({
    jobs,
    maxUploadBytes,
    demoMail,
    now: Date.now,
    log,
  });
  return guarded(['pulso.acme.test'], log).route('/', drop);
}
const done: ReportOn = async () => ({ html: '<!doctype html><p>the report</p>' });
const upload = (body: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body,
  headers: { ...HOST, ...headers },
});
const settled = async (id: string): Promise<void> => {
  while (['uploading', 'working'].includes(jobs.find(id)?.state.step ?? ''))
    await new Promise(resolve => setTimeout(resolve, 5));
};

test('a mailbox goes in and its report comes out, with no file left', async () => {
  let seen = { text: '', mode: 0, name: '' };
  const server = app(async ({ paths: [path = ''], lang, onProgress }) => {
    seen = {
      text: await readFile(path, 'utf8'),
      mode: statSync(path).mode & 0o777,
      name: path.split('/').at(-1) ?? '',
    };
    onProgress({
      phase: 'reading',
      bytes: 5,
      totalBytes: 10,
      messages: 1,
      skipped: 0,
      done: null,
      startedAt: 0,
    });
    return { html: `report in ${lang}` };
  });
  const answer = await server.request('/drop/jobs?name=../../All%20mail.mbox&lang=es', upload('From x'));
  expect(answer.status).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  await settled(id);
  expect(seen).toEqual({ text: 'From x', mode: 0o600, name: 'All mail.mbox' });
  const report = await server.request(`/drop/jobs/${id}/report`, { headers: HOST });
  expect(await report.text()).toBe('report in es');
  expect(report.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(report.headers.get('content-security-policy')).toContain('sandbox');
  expect(readdirSync(folder)).toEqual([]);
});

test('events end with what happened', async () => {
  const server = app(async () => {
    throw new PulsoError('bad-input', {
      en: 'notes.txt is no mailbox: expected an mbox.',
      es: 'notes.txt no es un buzón.',
    });
  });
  const { id } = (await (await server.request('/drop/jobs', upload('hello'))).json()) as { id: string };
  await settled(id);
  const events = await (await server.request(`/drop/jobs/${id}/events`, { headers: HOST })).text();
  expect(events).toContain('event: failed');
  expect(events).toContain('notes.txt is no mailbox');
  expect(readdirSync(folder)).toEqual([]);
  expect(logged).toEqual([]);
});

test('a fault of ours is logged and not shown', async () => {
  const server = app(async () => {
    throw new Error('secret detail');
  });
  const { id } = (await (await server.request('/drop/jobs', upload('hello'))).json()) as { id: string };
  await settled(id);
  expect(await (await server.request(`/drop/jobs/${id}/events`, { headers: HOST })).text()).not.toContain(
    'secret',
  );
  expect(logged).toHaveLength(1);
});

test.each([
  ['announced', upload('x'.repeat(2000), { 'content-length': '2000' })],
  ['found out while it comes', upload('x'.repeat(2000))],
])('a file that is too large (%s) is refused in one sentence and leaves nothing', async (_, request) => {
  const answer = await app(done).request('/drop/jobs', request);
  expect(answer.status).toBe(413);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(((await answer.json()) as { detail: string }).detail).toContain('1 kB');
  expect(readdirSync(folder)).toEqual([]);
});

test('two at once, and the third is told to wait', async () => {
  const server = app(
    ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped')))),
  );
  const first = (await (await server.request('/drop/jobs', upload('a'))).json()) as { id: string };
  await server.request('/drop/jobs', upload('b'));
  expect((await server.request('/drop/jobs', upload('c'))).status).toBe(503);
  expect((await server.request(`/drop/jobs/${first.id}`, { method: 'DELETE', headers: HOST })).status).toBe(
    204,
  );
  expect(existsSync(join(folder, first.id))).toBe(false);
  expect((await server.request('/drop/jobs', upload('c'))).status).toBe(201);
});

test('a dropped report keeps its place until it has really stopped', async () => {
  let stop = (): void => {};
  const server = app(() => new Promise((_, reject) => (stop = () => reject(new Error('stopped')))));
  const first = (await (await server.request('/drop/jobs', upload('a'))).json()) as { id: string };
  const stopFirst = stop;
  await server.request('/drop/jobs', upload('b'));
  await server.request(`/drop/jobs/${first.id}`, { method: 'DELETE', headers: HOST });
  expect((await server.request('/drop/jobs', upload('c'))).status).toBe(503);
  stopFirst();
  await new Promise(resolve => setTimeout(resolve, 5));
  expect((await server.request('/drop/jobs', upload('c'))).status).toBe(201);
});

test('only the latest reports are kept', async () => {
  const server = app(done);
  const ids: string[] = [];
  for (let i = 0; i < 5; i++) {
    const { id } = (await (await server.request('/drop/jobs', upload('x'))).json()) as { id: string };
    await settled(id);
    ids.push(id);
  }
  expect(ids.map(id => jobs.find(id) !== null)).toEqual([false, false, true, true, true]);
});

test('a folder that cannot be written is a fault in the log and takes no place', async () => {
  const server = app(done);
  await rm(folder, { recursive: true });
  for (let i = 0; i < 3; i++) expect((await server.request('/drop/jobs', upload('x'))).status).toBe(500);
  expect(logged).toHaveLength(3);
});

test('a sender that falls silent is not waited for', async () => {
  const silent = new ReadableStream({ start: controller => controller.enqueue(new Uint8Array(10)) });
  const received = receive(silent as never, folder, 'x.mbox', 1000, new AbortController().signal, 20);
  await expect(received).rejects.toMatchObject({ name: 'AbortError' });
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ['an old browser elsewhere', { origin: 'https://evil.example' }],
  ['an opaque origin', { origin: 'null' }],
])('%s cannot send a mailbox', async (_, headers) => {
  expect((await app(done).request('/drop/jobs', upload('x', headers))).status).toBe(403);
});

test('the page itself may', async () => {
  const headers = { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:7070' };
  expect((await app(done).request('/drop/jobs', upload('x', headers))).status).toBe(201);
});

test.each([
  ['evil.example:7070', 421],
  ['127.0.0.1.evil.example', 421],
  ['localhost:7070', 200],
  ['[::1]:7070', 200],
  ['pulso.acme.test', 200],
])('asked as %s the page answers %i', async (host, status) => {
  expect((await app(done).request('/drop', { headers: { host } })).status).toBe(status);
});

test('the page speaks the language the browser asks for and runs nothing inline', async () => {
  const spanish = await app(done).request('/drop', {
    headers: { ...HOST, 'accept-language': 'fr, es-MX;q=0.8, en;q=0.5' },
  });
  const text = await spanish.text();
  expect(text).toContain('<html lang="es">');
  expect(spanish.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(text).not.toMatch(/<style|style="|\son\w+=|<script(?! type="module" src=)/);
});

test('what the page loads is there, without types', async () => {
  const server = app(done);
  for (const path of ['/drop/page.js', '/drop/page.css', '/drop/icon.svg'])
    expect((await server.request(path, { headers: HOST })).status).toBe(200);
  const script = await (await server.request('/drop/page.js', { headers: HOST })).text();
  expect(script).not.toContain('interface Progress');
  expect(() => new Function(script.replaceAll('export', ''))).not.toThrow();
});

test('a report that was never made is not found', async () => {
  expect((await app(done).request('/drop/jobs/0123/report', { headers: HOST })).status).toBe(404);
});
