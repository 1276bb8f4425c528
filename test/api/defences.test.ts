/** What keeps strangers and other sites out; each of these fails when the defence is gone. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimed, HOST, OWNER, serverWorld, type Visitor, type World } from './server-world.ts';
import { upload } from './upload.ts';

let world: World;
let owner: Visitor;
beforeAll(async () => {
  world = await serverWorld({ env: { PULSO_MAX_UPLOAD: '2 KB' } });
  owner = await claimed(world);
});
afterAll(() => world.end());

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ['an old browser elsewhere', { origin: 'https://evil.example' }],
  ['a sandboxed page', { origin: 'null' }],
])('a request that %s makes in the name of whoever is signed in changes nothing', async (_, headers) => {
  const { status } = await owner.ask('POST', '/keys', { name: 'x', scopes: ['figures'] }, headers);
  expect(status).toBe(403);
  const out = await owner.ask('POST', '/api/auth/sign-out', {}, headers);
  expect(out.status).toBe(403);
  expect((await owner.ask('GET', '/me')).status).toBe(200);
});

test('a name that somebody else points here is not answered', async () => {
  expect((await owner.ask('GET', '/me', undefined, { host: 'evil.example' })).status).toBe(421);
});

test('the pages allow no inline script or style, and each has its own nonce', async () => {
  const page = async () => world.server.app.request('/', { headers: HOST });
  const [one, two] = [await page(), await page()];
  const policy = String(one.headers.get('content-security-policy'));
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const text = await one.text();
  expect(text).toContain(`content="${nonce}"`);
  expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style="/);
  expect(two.headers.get('content-security-policy')).not.toBe(policy);
  expect(one.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a password is kept as scrypt made it, a key and an invitation as a hash', async () => {
  const { store } = world.server.context;
  const { rows } = await sql<{
    password: string;
  }>`select password from auth_account where password is not null`.execute(store.db);
  expect(rows[0]?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  const key = await owner.ask('POST', '/keys', { name: 'x', scopes: ['figures'] });
  const invitation = await owner.ask('POST', '/invitations', { email: 'eve@acme.test', role: 'viewer' });
  const kept = JSON.stringify([
    (await sql`select * from api_key`.execute(store.db)).rows,
    (await sql`select * from invitation`.execute(store.db)).rows,
    rows,
  ]);
  for (const secret of [
    OWNER.password,
    String(key.body.key),
    String(invitation.body.url).split('/').at(-1) ?? '',
  ])
    expect(kept).not.toContain(secret);
});

test('a mailbox password is nowhere to be read: not in the database, an answer, an error or the log', async () => {
  const secret = 'the mailbox password 7';
  const settings = { host: 'mail.invalid', user: 'ana' };
  const made = await owner.ask('POST', '/mailboxes', {
    kind: 'imap',
    address: 'ana@acme.test',
    settings,
    secret,
  });
  expect(made.status).toBe(201);
  const { store } = world.server.context;
  await expect
    .poll(async () => (await owner.ask('GET', `/mailboxes/${made.body.id}`)).body.state, { timeout: 15_000 })
    .toBe('failed');
  const list = await owner.ask('GET', '/mailboxes');
  const tried = await owner.ask('POST', '/mailboxes/test', {
    kind: 'imap',
    address: 'ana@acme.test',
    settings,
    secret,
  });
  const rows = (await sql`select * from connection`.execute(store.db)).rows;
  const log = world.logged.map(event => JSON.stringify(event)).join('\n');
  for (const text of [JSON.stringify(list.body), JSON.stringify(tried.body), JSON.stringify(rows), log])
    expect(text).not.toContain(secret);
  await owner.ask('DELETE', `/mailboxes/${made.body.id}`);
});

test.each([
  ['the machine itself', '127.0.0.1'],
  ['its name', 'localhost'],
  ['the cloud’s metadata', '169.254.169.254'],
  ['a private network', '10.1.2.3'],
])('a mail server or calendar at %s is not asked', async (_, host) => {
  const tried = await owner.ask('POST', '/mailboxes/test', {
    kind: 'imap',
    address: 'ana@acme.test',
    settings: { host, user: 'ana' },
    secret: 'x',
  });
  expect([tried.status, tried.body.code]).toEqual([403, 'not-allowed']);
  const { body } = await owner.ask('GET', '/settings');
  const config = body.config as Record<string, unknown>;
  await owner.ask('PUT', '/settings', { ...config, calendar: { holidays_url: `http://${host}/days.ics` } });
  const read = await owner.ask('POST', '/settings/holidays');
  expect(JSON.stringify(read.body)).toContain('private network');
  await owner.ask('PUT', '/settings', config);
});

test('a folder of the server that the administrator has not named is not read', async () => {
  const { status } = await owner.ask('POST', '/mailboxes', {
    kind: 'folder',
    address: 'ana@acme.test',
    settings: { path: '/etc' },
  });
  expect(status).toBe(403);
});

test('a file is no larger than allowed, no larger than announced, and stays in its folder', async () => {
  expect((await owner.ask('POST', '/uploads', { name: 'a.mbox', bytes: 3000 })).status).toBe(400);
  const { body } = await owner.ask('POST', '/uploads', { name: '../../../evil.mbox', bytes: 10 });
  expect(body.name).toBe('evil.mbox');
  const more = await world.server.app.request(`/api/v1/uploads/${body.id}`, {
    method: 'PATCH',
    headers: { ...HOST, ...owner.headers, 'upload-offset': '0' },
    body: 'x'.repeat(2000),
  });
  expect(more.status).toBe(400);
  const gap = await world.server.app.request(`/api/v1/uploads/${body.id}`, {
    method: 'PATCH',
    headers: { ...HOST, ...owner.headers, 'upload-offset': '7' },
    body: 'x',
  });
  expect(gap.status).toBe(409);
});

test('what is no mailbox is said in one sentence, without a path of the server', async () => {
  const read = await upload(world, owner, 'notes.mbox', 'no mail in here at all, only words');
  expect(read.state).toBe('failed');
  expect(String(read.error)).toMatch(/^notes\.mbox/);
  expect(String(read.error)).not.toContain('/upload-');
});

test('figures of the server are for this machine and the bearer of the token', async () => {
  const ask = (address: string, headers = {}) =>
    world.server.app.request('/metrics', { headers: { ...HOST, ...headers } }, {
      incoming: { socket: { remoteAddress: address } },
    } as never);
  expect((await ask('127.0.0.1')).status).toBe(200);
  expect((await ask('203.0.113.9')).status).toBe(403);
  expect(await (await ask('::1')).text()).toContain('pulso_http_request_duration_seconds');
});

test('nothing of the settings, members or mailboxes is answered without a session', async () => {
  for (const path of ['/settings', '/members', '/mailboxes', '/keys', '/uploads'])
    expect((await world.guest.ask('GET', path)).status).toBe(401);
});
