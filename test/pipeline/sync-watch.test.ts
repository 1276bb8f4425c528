/** Mailboxes that are watched: by IDLE on a real server, and as a folder of this machine; and what a person is told when it fails. */
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addConnection } from '../../src/app/connections/add-connection.ts';
import { type ConnectionChange, changeConnection } from '../../src/app/connections/change-connection.ts';
import { pauseConnection, resumeConnection } from '../../src/app/connections/pause-connection.ts';
import { testConnection } from '../../src/app/connections/test-connection.ts';
import { configOf } from '../../src/app/settings.ts';
import { watchConnections } from '../../src/app/sync/watch-connections.ts';
import { noDovecot, type RunningDovecot, startDovecot } from '../servers/dovecot.ts';
import { freePort } from '../servers/postgres.ts';
import {
  connect,
  counted,
  imapSettings,
  labelsOf,
  mail,
  mails,
  openWorld,
  statusOf,
  until,
  type World,
} from './sync-world.ts';

/** On a busy machine, too; how soon it is on a quiet one stands in docs/performance-application.md. */
const SOON_MS = 30_000;

let world: World;
let stop: AbortController;
let watching: Promise<void>;
beforeAll(async () => {
  world = await openWorld('memory');
});
beforeEach(async () => {
  await world.newWorkspace();
  stop = new AbortController();
  watching = Promise.resolve();
});
afterEach(async () => {
  stop.abort();
  await watching;
});
afterAll(() => world.close());

const watch = () => {
  watching = watchConnections(world.context, stop.signal, { random: () => 1 });
};
const messages = async () => (await counted(world)).messages;
const isLive = async (id: number) => (await statusOf(world, id)).state === 'live';
const isFailed = async (id: number) => (await statusOf(world, id)).state === 'failed';

describe.skipIf(noDovecot !== null)('a watched mailbox', () => {
  let server: RunningDovecot;
  beforeAll(async () => {
    server = await startDovecot({ certificate: true });
    server.deliver('', mails('in', 10));
  });
  afterAll(() => server.stop());

  test('a new message counts by itself, also after the server was away', async () => {
    const id = await connect(world, server);
    watch();
    await until(() => isLive(id), 60_000, 'live');
    server.deliver('', [mail('new1', 20)]);
    await until(async () => (await messages()) === 11, SOON_MS, 'there');

    await server.down();
    await until(() => isFailed(id), 60_000, 'failed');
    expect((await statusOf(world, id)).error?.sentence).toMatch(/try again|nothing answers/);
    await server.up();
    server.deliver('', [mail('new2', 21)]);
    await until(async () => (await messages()) === 12, 60_000, 'there again');
    await until(() => isLive(id), 60_000, 'live again');
    expect((await statusOf(world, id)).error).toBeNull();
  });

  test('paused, nothing is read; resumed, it goes on', async () => {
    const before = 12;
    const id = await connect(world, server);
    watch();
    await until(() => isLive(id), 60_000, 'live');
    await pauseConnection(world.context, world.workspaceId, id);
    await until(async () => world.told.includes('mailboxes'), 1000, 'told');
    await new Promise(resolve => setTimeout(resolve, 2500));
    server.deliver('', [mail('new3', 22)]);
    await new Promise(resolve => setTimeout(resolve, 1500));
    expect([await messages(), (await statusOf(world, id)).state]).toEqual([before, 'paused']);
    await resumeConnection(world.context, world.workspaceId, id);
    await until(async () => (await messages()) === before + 1, 6000, 'read');
  });

  test('a wrong password is told in one sentence, and the right one helps at once', async () => {
    const id = await connect(world, server, { secret: 'not-the-word' });
    watch();
    await until(() => isFailed(id), 60_000, 'failed');
    const { error, settings } = await statusOf(world, id);
    expect(error?.sentence).toContain('does not take this user and password');
    expect(JSON.stringify([error, settings])).not.toContain('not-the-word');
    await changeConnection(world.context, world.workspaceId, id, { secret: server.password });
    await until(() => isLive(id), 60_000, 'live');
  });

  test('a change that is tried first is made only if it works', async () => {
    const id = await connect(world, server);
    const row = () =>
      world.store.db
        .selectFrom('connection')
        .selectAll()
        .where('connection_id', '=', id)
        .where('workspace_id', '=', world.workspaceId)
        .executeTakeFirstOrThrow();
    const before = await row();
    const change = (given: ConnectionChange) =>
      changeConnection(world.context, world.workspaceId, id, { ...given, test: true });
    await expect(change({ secret: 'not-the-word', name: 'Other' })).rejects.toMatchObject({
      code: 'source-failed',
      message: expect.stringContaining('does not take this user and password'),
    });
    await expect(
      change({ settings: { ...imapSettings(server), port: 1 }, secret: server.password }),
    ).rejects.toThrow('nothing answers at that port');
    expect(await row()).toEqual(before);
    // The stored password is the one that is tried where none is entered.
    await change({ name: 'Ours', settings: { ...imapSettings(server), folder: 'INBOX' } });
    expect(await statusOf(world, id)).toMatchObject({ name: 'Ours', settings: { folder: 'INBOX' } });
    await change({ secret: server.password });
  });

  test.each([
    ['a wrong password', () => imapSettings(server), 'not-it', 'does not take this user and password'],
    [
      'no server at that port',
      () => ({ ...imapSettings(server), port: 1 }),
      null,
      'nothing answers at that port',
    ],
    [
      'an unknown host',
      () => ({ ...imapSettings(server), host: 'mail.nowhere.invalid' }),
      null,
      'There is no host',
    ],
    ['a host inside', () => ({ ...imapSettings(server), host: '10.1.2.3' }), null, 'private network'],
    [
      'a certificate of nobody',
      () => ({ ...imapSettings(server), security: 'starttls' }),
      null,
      'no safe connection',
    ],
    [
      'TLS where there is none',
      () => ({ ...imapSettings(server), security: 'tls' }),
      null,
      'no safe connection',
    ],
    [
      'a folder that is not there',
      () => ({ ...imapSettings(server), folder: 'Nowhere' }),
      null,
      'no folder “Nowhere”',
    ],
  ])('%s is one sentence', async (_, settings, secret, why) => {
    const given = { kind: 'imap', address: server.user, settings: settings() } as const;
    const tried = testConnection(world.context, 1, { ...given, secret: secret ?? server.password });
    const { message } = (await tried.catch((error: unknown) => error)) as Error;
    expect(message).toContain(why);
    expect(message).not.toContain('\n');
    expect(message).not.toContain(secret ?? server.password);
  });

  test('a certificate that is trusted is good for its name alone, wherever the name leads', async () => {
    const trusted = getCACertificates();
    setDefaultCACertificates([...trusted, server.certificate ?? '']);
    const tryAt = (host: string) =>
      testConnection(world.context, 1, {
        kind: 'imap',
        address: server.user,
        settings: { ...imapSettings(server), host, security: 'starttls' },
        secret: server.password,
      });
    expect((await tryAt('localhost')).folders).toContain('INBOX');
    await expect(tryAt('127.0.0.1')).rejects.toThrow('valid for this name');
    setDefaultCACertificates(trusted);
  });

  test('trying it lists the folders; the stored password goes to no other server', async () => {
    const id = await connect(world, server);
    const given = { kind: 'imap', address: server.user, connectionId: id } as const;
    const tried = await testConnection(world.context, world.workspaceId, {
      ...given,
      settings: imapSettings(server),
    });
    expect(tried.folders).toContain('INBOX');
    expect(tried.messages).toBeGreaterThan(0);
    const elsewhere = { ...imapSettings(server), port: 1 };
    await expect(
      testConnection(world.context, world.workspaceId, { ...given, settings: elsewhere }),
    ).rejects.toThrow('needs the password again');
    await expect(
      changeConnection(world.context, world.workspaceId, id, { settings: elsewhere }),
    ).rejects.toThrow('needs the password again');
    await expect(connect(world, server)).rejects.toThrow('connected already');
    expect((await configOf(world.store.db, world.workspaceId)).domains).toEqual(['acme.test']);
  });
});

test('an access token is given as XOAUTH2, and is in no sentence when it is refused', async () => {
  const port = await freePort();
  const said: string[] = [];
  const server = createServer(socket => {
    socket.write('* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] ready\r\n');
    socket.on('data', data => {
      const line = data.toString();
      said.push(line);
      const [tag = ''] = line.split(' ');
      if (line.includes('AUTHENTICATE')) socket.write('+ eyJzdGF0dXMiOiI0MDAifQ==\r\n');
      else if (/^\S+ LOGOUT/.test(line)) socket.end(`${tag} OK bye\r\n`);
      else socket.write(`${(said[0] ?? '').split(' ')[0]} NO [AUTHENTICATIONFAILED] token-1234 refused\r\n`);
    });
    socket.on('error', () => {});
  }).listen(port, '127.0.0.1');
  const settings = { host: '127.0.0.1', port, user: 'ana@acme.test', security: 'none', auth: 'oauth2' };
  const tried = testConnection(world.context, 1, {
    kind: 'imap',
    address: 'ana@acme.test',
    settings,
    accessToken: async () => 'token-1234',
  });
  const { message } = (await tried.catch((error: unknown) => error)) as Error;
  server.close();
  const [, initial = ''] = /AUTHENTICATE XOAUTH2 (\S+)/.exec(said.join('')) ?? [];
  expect(Buffer.from(initial, 'base64').toString()).toBe(
    'user=ana@acme.test\x01auth=Bearer token-1234\x01\x01',
  );
  expect(message).toContain('access token');
  expect(message).toContain('sign in with the provider again');
  expect(message).not.toContain('token-1234');
});

describe('a watched folder', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'pulso-watched-'));
    process.env.PULSO_WATCHED_FOLDERS = root;
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const put = (folder: string, { name, text }: { name: string; text: string }, part = 'new') => {
    for (const one of ['tmp', 'new', 'cur']) mkdirSync(join(root, 'mail', folder, one), { recursive: true });
    writeFileSync(join(root, 'mail', folder, 'tmp', name), text);
    renameSync(join(root, 'mail', folder, 'tmp', name), join(root, 'mail', folder, part, name));
  };
  const add = (path: string) =>
    addConnection(world.context, world.workspaceId, {
      kind: 'folder',
      address: 'ana@acme.test',
      mailbox: 'shared',
      settings: { path },
      secret: null,
    });

  test('what is delivered, seen, moved and deleted is followed by itself', async () => {
    for (const one of mails('in', 20)) put('', one);
    put('.Archive', mail('old', 30));
    put('.Junk', mail('spam', 31));
    const id = await add(join(root, 'mail'));
    watch();
    await until(() => isLive(id), 60_000, 'live');
    expect(await messages()).toBe(21);
    put('', mail('new', 40));
    await until(async () => (await messages()) === 22, SOON_MS, 'there');
    expect(await labelsOf(world, 'in1')).toEqual(['INBOX', 'Unread']);
    // Seen by a mail program: another name, the same message.
    const { name } = mail('in1', 1);
    const seen = join(root, 'mail', 'cur', `${name}:2,S`);
    renameSync(join(root, 'mail', 'new', name), seen);
    renameSync(
      join(root, 'mail', 'new', mail('in2', 2).name),
      join(root, 'mail', '.Archive', 'cur', mail('in2', 2).name),
    );
    rmSync(join(root, 'mail', 'new', mail('in3', 3).name));
    await until(async () => (await labelsOf(world, 'in3')).length === 0, SOON_MS, 'noticed');
    expect([await labelsOf(world, 'in1'), await labelsOf(world, 'in2')]).toEqual([['INBOX'], ['Archive']]);
    renameSync(join(root, 'mail', 'cur', `${name}:2,S`), join(root, 'mail', 'cur', `${name}:2,F`));
    const labels = ['INBOX', 'Starred', 'Unread'].join();
    await until(async () => (await labelsOf(world, 'in1')).join() === labels, SOON_MS, 'followed');
    expect(await counted(world)).toMatchObject({ messages: 22, places: 21, dirty: 0 });
  });

  test('a folder that the administrator did not name is refused, whatever way leads there', async () => {
    chmodSync(root, 0o755);
    for (const path of ['/etc', `${root}/../`, 'mail', `${root}-other`]) {
      await expect(add(path)).rejects.toThrow('PULSO_WATCHED_FOLDERS');
    }
    await expect(add(join(root, 'nowhere'))).rejects.toThrow('is not there');
  });
});
