/** A mailbox on a real IMAP server, read from its newest mail down while more comes, is moved and goes away. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { removeConnection } from '../../src/app/connections/remove-connection.ts';
import { configOf, saveConfig } from '../../src/app/settings.ts';
import { syncConnection } from '../../src/app/sync/sync-connection.ts';
import { noDovecot, type RunningDovecot, startDovecot } from '../servers/dovecot.ts';
import { connect, counted, labelsOf, mail, mails, openWorld, statusOf, type World } from './sync-world.ts';

const NEVER = new AbortController().signal;

describe.skipIf(noDovecot !== null)('a synced mailbox', () => {
  let server: RunningDovecot;
  let world: World;
  beforeAll(async () => {
    world = await openWorld('memory');
  });
  beforeEach(async () => {
    [server] = await Promise.all([startDovecot(), world.newWorkspace()]);
  });
  afterEach(() => server.stop());
  afterAll(() => world.close());
  const sync = (id: number) => syncConnection(world.context, world.workspaceId, id, NEVER);
  const flag = (how: 'add' | 'remove', which: string, mailbox: string, id: string) =>
    server.doveadm(
      `flags ${how}`,
      which,
      'mailbox',
      mailbox,
      ...(id === '' ? ['all'] : ['header', 'message-id', `<${id}@x.test>`]),
    );
  const readSoFar = async () => {
    const { rows } = await sql<{ n: number }>`
      select sum(messages)::int as n from source where workspace_id = ${world.workspaceId}`.execute(
      world.store.db,
    );
    return rows[0]?.n;
  };
  const all = (messages: number, places = messages) => ({ messages, facts: messages, places, dirty: 0 });

  test('its newest mail is read first, figures appear in between, and nothing is read twice', async () => {
    server.deliver('', mails('in', 2600));
    server.deliver('Verschicktes', [mail('out', 5000, 'ana@acme.test', 'kim@north.test')]);
    server.deliver('Entwuerfe', mails('draft', 3));
    const id = await connect(world, server);
    const oldest: string[] = [];
    const done: (number | null)[] = [];
    let look: Promise<void> = Promise.resolve();
    world.onTell = ({ what }) => {
      if (what !== 'facts') return;
      look = look.then(async () => {
        const { rows } = await sql<{
          at: Date;
        }>`select min(sent_at) as at from message_fact where workspace_id = ${world.workspaceId}`.execute(
          world.store.db,
        );
        oldest.push(rows[0]?.at.toISOString() ?? '');
        done.push((await statusOf(world, id)).done);
      });
    };
    await sync(id);
    await look;
    expect(oldest).toEqual(oldest.toSorted().toReversed());
    expect(oldest.length).toBeGreaterThan(1);
    expect(done[0]).toBeLessThan(1);
    expect(await counted(world)).toEqual(all(2601));
    expect(await labelsOf(world, 'out')).toEqual(['Sent', 'Unread']);
    expect(await statusOf(world, id)).toMatchObject({ state: 'live', messages: 2601, total: 2601, done: 1 });
    world.told.length = 0;
    await sync(id);
    expect(world.told).not.toContain('facts');
  });

  test('what comes while history is read is neither lost nor counted twice', async () => {
    server.deliver('', mails('in', 2500));
    const id = await connect(world, server);
    let later = 0;
    world.onTell = ({ what }) => {
      if (what !== 'facts' && what !== 'mailboxes') return;
      if (later < 1000)
        server.deliver(
          '',
          Array.from({ length: 250 }, () => mail(`late${later}`, 4000 + later++)),
        );
    };
    await sync(id);
    world.onTell = () => {};
    await sync(id);
    expect(later).toBe(1000);
    expect(await counted(world)).toEqual(all(3500));
  });

  test('moved, deleted, renamed: the message stays and is counted once, only its labels follow', async () => {
    const config = await configOf(world.store.db, world.workspaceId);
    const rule = [{ field: 'label', op: 'is', value: 'Alerts', kind: 'notification' }];
    await saveConfig(world.context, world.workspaceId, { ...config, rule }, null);
    server.deliver('', mails('in', 30));
    server.deliver('Kunden', mails('in', 5));
    for (const folder of ['INBOX', 'Kunden']) flag('add', '\\Seen', folder, '');
    const id = await connect(world, server);
    await sync(id);
    expect(await labelsOf(world, 'in3')).toEqual(['INBOX', 'Kunden']);
    const kindOf = async (message: string) => {
      const { rows } = await sql<{ kind: string }>`
        select f.kind from message_fact f join message m using (workspace_id, message_id)
        where f.workspace_id = ${world.workspaceId} and m.rfc_id = ${`${message}@x.test`}`.execute(
        world.store.db,
      );
      return rows[0]?.kind;
    };
    const holds = (message: string) => ['header', 'message-id', `<${message}@x.test>`];
    server.doveadm('mailbox create', 'Alerts', 'Archiv');
    server.doveadm('move', 'Archiv', 'mailbox', 'INBOX', ...holds('in7'));
    server.doveadm('move', 'Alerts', 'mailbox', 'INBOX', ...holds('in8'));
    server.doveadm('expunge', 'mailbox', 'INBOX', ...holds('in3'));
    server.doveadm('expunge', 'mailbox', 'INBOX', ...holds('in9'));
    await sync(id);
    expect(await labelsOf(world, 'in7')).toEqual(['Archiv']);
    expect(await labelsOf(world, 'in3')).toEqual(['Kunden']);
    expect(await labelsOf(world, 'in9')).toEqual([]);
    expect([await kindOf('in8'), await kindOf('in7')]).toEqual(['notification', 'human']);
    expect(await counted(world)).toEqual(all(30, 33));

    server.doveadm('mailbox rename', 'Kunden', 'Clientes');
    server.doveadm('move', 'INBOX', 'mailbox', 'Alerts', ...holds('in8'));
    await sync(id);
    expect(await labelsOf(world, 'in3')).toEqual(['Clientes']);
    expect(await labelsOf(world, 'in4')).toEqual(['Clientes', 'INBOX']);
    expect(await kindOf('in8')).toBe('human');
    expect(await counted(world)).toEqual(all(30, 33));
  });

  test.each([
    ['a server that counts changes', undefined],
    ['a server that does not', 'IMAP4rev1 IDLE NAMESPACE'],
  ])('read, starred, and the reverse: labels follow, nothing is fetched again: %s', async (_, capability) => {
    await server.stop();
    server = await startDovecot(capability === undefined ? {} : { capability });
    server.deliver('', mails('in', 2100));
    server.deliver('Kunden', mails('in', 3));
    flag('add', '\\Seen', 'INBOX', '');
    flag('remove', '\\Seen', 'INBOX', 'in7');
    flag('add', '\\Flagged', 'INBOX', 'in2000');
    const id = await connect(world, server);
    await sync(id);
    const labels = async (...ids: string[]) => Promise.all(ids.map(one => labelsOf(world, one)));
    expect(await labels('in5', 'in7', 'in2000')).toEqual([
      ['INBOX'],
      ['INBOX', 'Unread'],
      ['INBOX', 'Starred'],
    ]);
    // Unread in one of its folders.
    expect(await labels('in2')).toEqual([['INBOX', 'Kunden', 'Unread']]);

    flag('add', '\\Seen', 'INBOX', 'in7');
    flag('remove', '\\Seen', 'INBOX', 'in5');
    flag('remove', '\\Flagged', 'INBOX', 'in2000');
    flag('add', '\\Flagged', 'Kunden', 'in1');
    flag('add', '\\Seen', 'Kunden', 'in2');
    server.deliver('', [mail('new', 3000)]);
    const before = await readSoFar();
    await sync(id);
    expect(await labels('in5', 'in7', 'in2000', 'in1', 'in2', 'new')).toEqual([
      ['INBOX', 'Unread'],
      ['INBOX'],
      ['INBOX'],
      ['INBOX', 'Kunden', 'Starred', 'Unread'],
      ['INBOX', 'Kunden'],
      ['INBOX', 'Unread'],
    ]);
    expect(await readSoFar()).toBe((before ?? 0) + 1);
    expect(await counted(world)).toEqual(all(2101, 2104));
    // Read somewhere and nothing more: what is unread elsewhere stays so, and a look without news tells nothing.
    world.told.length = 0;
    await sync(id);
    expect(world.told).not.toContain('facts');

    // The only unread copy is deleted: nowhere unread any more.
    server.doveadm('expunge', 'mailbox', 'Kunden', 'header', 'message-id', '<in1@x.test>');
    await sync(id);
    expect(await labels('in1')).toEqual([['INBOX']]);
  });

  test('what was read before marks were kept gets them, without being fetched again', async () => {
    server.deliver('', mails('in', 30));
    flag('add', '\\Seen', 'INBOX', 'in4');
    const id = await connect(world, server);
    await sync(id);
    const w = world.workspaceId;
    await sql`update live_copy set unread = null, starred = null where workspace_id = ${w}`.execute(
      world.store.db,
    );
    await sql`delete from message_label m using label l where l.workspace_id = ${w} and m.workspace_id = ${w}
      and m.label_id = l.label_id and l.name = 'Unread'`.execute(world.store.db);
    await sql`update connection set cursor = cursor #- '{folders,INBOX,marked}' where workspace_id = ${w}`.execute(
      world.store.db,
    );
    expect(await labelsOf(world, 'in3')).toEqual(['INBOX']);
    await sync(id);
    expect([await labelsOf(world, 'in3'), await labelsOf(world, 'in4')]).toEqual([
      ['INBOX', 'Unread'],
      ['INBOX'],
    ]);
    expect(await readSoFar()).toBe(30);
  });

  test('numbered anew by the server, nothing is counted twice, and what was deleted is noticed all the same', async () => {
    server.deliver('', mails('in', 50));
    const id = await connect(world, server);
    await sync(id);
    await server.down();
    const inbox = server.maildir('');
    for (const name of readdirSync(inbox)) {
      if (name.startsWith('dovecot')) rmSync(join(inbox, name), { recursive: true });
    }
    const [one = ''] = readdirSync(join(inbox, 'new')).filter(name => name.includes('.in9.'));
    rmSync(join(inbox, 'new', one));
    await server.up();
    await sync(id);
    expect(await counted(world)).toEqual(all(50, 49));
    expect([await labelsOf(world, 'in9'), await labelsOf(world, 'in8')]).toEqual([[], ['INBOX', 'Unread']]);
  });

  test('removed and connected again, facts stay and it goes on where it was', async () => {
    server.deliver('', mails('in', 20));
    await sync(await connect(world, server));
    await removeConnection(world.context, world.workspaceId, 1);
    server.deliver('', [mail('new', 30)]);
    server.doveadm('expunge', 'mailbox', 'INBOX', 'header', 'message-id', '<in4@x.test>');
    flag('add', '\\Seen', 'INBOX', 'in6');
    await sync(await connect(world, server));
    expect(await counted(world)).toEqual(all(21, 20));
    expect([await labelsOf(world, 'in6'), await labelsOf(world, 'in7')]).toEqual([
      ['INBOX'],
      ['INBOX', 'Unread'],
    ]);
    expect(await labelsOf(world, 'in4')).toEqual([]);
    const read = await world.store.db
      .selectFrom('source')
      .select('messages')
      .where('workspace_id', '=', world.workspaceId)
      .execute();
    expect(read.map(row => row.messages)).toEqual([21]);
  });
});

test.skipIf(noDovecot !== null)('killed in the middle and started again: every message once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-sync-'));
  const where = join(folder, 'store');
  const server = await startDovecot();
  server.deliver('', mails('in', 3000));
  const first = await openWorld(where);
  await first.newWorkspace();
  const id = await connect(first, server);
  await first.close();
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'sync-once.ts'), where, String(id)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  child.stdout.on('data', () => child.kill('SIGKILL'));
  expect(await new Promise(resolve => child.once('exit', (_, signal) => resolve(signal)))).toBe('SIGKILL');
  const world = await openWorld(where, 1);
  const before = await counted(world);
  expect(before.messages).toBeGreaterThan(0);
  expect(before.messages).toBeLessThan(3000);
  await syncConnection(world.context, 1, id, NEVER);
  expect(await counted(world)).toEqual({ messages: 3000, facts: 3000, places: 3000, dirty: 0 });
  await world.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});
