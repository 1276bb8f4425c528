/** What happens in an IMAP mailbox while it is watched is there at once: in the inbox and in sent mail, also where a server allows little. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pauseConnection, resumeConnection } from '../../src/app/connections/pause-connection.ts';
import { watchConnections } from '../../src/app/sync/watch-connections.ts';
import { type DovecotOptions, noDovecot, type RunningDovecot, startDovecot } from '../servers/dovecot.ts';
import { type Gate, startGate } from '../servers/gate.ts';
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

/** On a busy machine, too; what no server tells of is looked at after a minute only. */
const SOON_MS = 30_000;

describe.skipIf(noDovecot !== null)('a watched IMAP mailbox', () => {
  let world: World;
  let server: RunningDovecot;
  let gate: Gate;
  let stop: AbortController;
  let watching: Promise<void>;
  beforeAll(async () => {
    world = await openWorld('memory');
  });
  beforeEach(async () => {
    await world.newWorkspace();
  });
  afterEach(async () => {
    stop.abort();
    await watching;
    await until(() => gate.open() === 0, SOON_MS, 'let go of');
    await gate.stop();
    await server.stop();
  });
  afterAll(() => world.close());

  const isLive = async (id: number) => (await statusOf(world, id)).state === 'live';
  const messages = async () => (await counted(world)).messages;
  async function watch(options: DovecotOptions = {}, oneAtATime = false): Promise<number> {
    server = await startDovecot(options);
    gate = await startGate(server.port, oneAtATime);
    server.deliver('', mails('in', 5));
    const id = await connect(world, server, { settings: { ...imapSettings(server), port: gate.port } });
    stop = new AbortController();
    watching = watchConnections(world.context, stop.signal, { random: () => 1 });
    await until(() => isLive(id), 60_000, 'live');
    return id;
  }
  const arrives = async (folder: string, id: string) => {
    const before = await messages();
    server.deliver(folder, [mail(id, 20)]);
    await until(async () => (await messages()) === before + 1, SOON_MS, `${id} there`);
  };

  test.each([
    ['a server that counts changes', undefined],
    ['a server that does not', 'IMAP4rev1 IDLE NAMESPACE'],
  ])('mail that is read or starred in a mail program is no longer unread here: %s', async (_, capability) => {
    await watch(capability === undefined ? {} : { capability });
    const has = async (label: string) => (await labelsOf(world, 'in2')).includes(label);
    expect([await has('Unread'), await has('Starred')]).toEqual([true, false]);
    const flag = (how: string, which: string) =>
      server.doveadm(`flags ${how}`, which, 'mailbox', 'INBOX', 'header', 'message-id', '<in2@x.test>');
    flag('add', '\\Seen');
    await until(async () => !(await has('Unread')), SOON_MS, 'read');
    flag('add', '\\Flagged');
    await until(() => has('Starred'), SOON_MS, 'starred');
    flag('remove', '\\Seen');
    await until(() => has('Unread'), SOON_MS, 'unread again');
    expect(await messages()).toBe(5);
  });

  test('a reply that comes into sent mail is heard of like mail in the inbox', async () => {
    await watch();
    // The first may be found by a look, because the second connection has just begun to listen.
    await arrives('Verschicktes', 'out1');
    await arrives('Verschicktes', 'out2');
    await arrives('', 'in9');
    expect(gate.came).toBe(2);
  });

  test('a server that refuses a second connection is asked once, and the inbox goes on', async () => {
    const id = await watch({ connections: 1 });
    await until(() => gate.came === 2, SOON_MS, 'asked');
    await until(() => gate.open() === 1, SOON_MS, 'refused');
    await arrives('', 'in7');
    await arrives('', 'in8');
    expect([await isLive(id), gate.came, gate.open()]).toEqual([true, 2, 1]);
    expect((await statusOf(world, id)).error).toBeNull();
    // Nor when the mailbox is opened again.
    await pauseConnection(world.context, world.workspaceId, id);
    await until(() => gate.open() === 0, SOON_MS, 'paused');
    await resumeConnection(world.context, world.workspaceId, id);
    await until(() => isLive(id), SOON_MS, 'live again');
    await arrives('', 'in9');
    await arrives('', 'in10');
    expect(gate.came).toBe(3);
  });

  test('a server that ends the first connection for a second keeps one, and the inbox goes on', async () => {
    const id = await watch({}, true);
    await until(() => gate.came === 3, SOON_MS, 'back');
    await arrives('', 'in7');
    await arrives('', 'in8');
    expect([await isLive(id), gate.came, gate.open()]).toEqual([true, 3, 1]);
  });

  test('a server without IDLE is not asked for a second connection', async () => {
    await watch({ capability: 'IMAP4rev1 NAMESPACE SPECIAL-USE' });
    await new Promise(resolve => setTimeout(resolve, 1500));
    expect(gate.came).toBe(1);
  });
});
