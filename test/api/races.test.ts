/** Several at the same moment: what may happen once happens once. */
import { describe, expect, test } from 'vitest';
import { startServer } from '../../src/server/serve.ts';
import { serverSettings } from '../../src/server/server-settings.ts';
import { ENGINES } from '../pipeline/engines.ts';
import { claimed, joined, OWNER, serverWorld } from './server-world.ts';

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  test('of several who claim a Pulso one becomes its owner, and nothing is left of the others', async () => {
    const world = await serverWorld({ engine });
    const emails = ['a@one.test', 'b@two.test', 'c@three.test'];
    const claim = (email: string) =>
      world.guest.ask('POST', '/setup', { ...OWNER, email, company: email, zone: 'UTC' });
    const answers = await Promise.all(emails.map(claim));
    expect(answers.map(one => one.status).toSorted()).toEqual([201, 409, 409]);
    const winner = emails[answers.findIndex(one => one.status === 201)] ?? '';
    for (const email of emails.filter(one => one !== winner))
      await expect(world.signIn(email, OWNER.password)).rejects.toThrow('refused');
    const { body } = await (await world.signIn(winner, OWNER.password)).ask('GET', '/me');
    expect(body).toMatchObject({ workspaces: [{ id: 1 }], workspace: { id: 1, name: winner } });
    await world.end();
  });

  test('of several processes that are claimed at once too', async () => {
    const world = await serverWorld({ engine });
    const { makeWorkspace } = await import('../../src/app/people/make-workspace.ts');
    const { addUser } = await import('../../src/server/auth/create-auth.ts');
    const people = await Promise.all(
      ['a@one.test', 'b@two.test'].map(async email => ({
        email,
        userId: await addUser(world.server.parts.auth, { ...OWNER, email }),
      })),
    );
    const made = await Promise.allSettled(
      people.map(owner =>
        makeWorkspace(world.server.context, {
          company: owner.email,
          zone: 'UTC',
          language: 'en',
          owner,
          first: true,
        }),
      ),
    );
    expect(made.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await world.server.context.store.db.selectFrom('member').selectAll().execute()).toHaveLength(1);
    await world.end();
  });

  test('a set-up that is refused can be tried again with the same address', async () => {
    const world = await serverWorld({ engine });
    const person = { ...OWNER, company: 'Acme', zone: 'UTC' };
    const wrong = await world.guest.ask('POST', '/setup', { ...person, domains: ['no domain'] });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'bad-input']);
    expect((await world.guest.ask('POST', '/setup', person)).status).toBe(201);
    await world.end();
  });

  test('an invitation that is accepted twice at once makes one member, with one password', async () => {
    const world = await serverWorld({ engine });
    const owner = await claimed(world);
    const { body } = await owner.ask('POST', '/invitations', { email: 'ben@acme.test', role: 'viewer' });
    const token = String(body.url).split('/').at(-1);
    const passwords = ['password number 1', 'password number 2', 'password number 3'];
    const answers = await Promise.all(
      passwords.map(password =>
        world.guest.ask('POST', '/invitations/accept', { token, name: 'Ben', password }),
      ),
    );
    expect(answers.filter(one => one.status === 204)).toHaveLength(1);
    for (const { status } of answers) expect([204, 404, 409]).toContain(status);
    const right = passwords[answers.findIndex(one => one.status === 204)] ?? '';
    for (const password of passwords) {
      const signed = world.signIn('ben@acme.test', password);
      await (password === right
        ? expect(signed).resolves.toBeDefined()
        : expect(signed).rejects.toThrow('refused'));
    }
    expect((await owner.ask('GET', '/members')).body).toHaveLength(2);
    await world.end();
  });

  test('two owners who take each other’s role at the same moment leave one', async () => {
    const world = await serverWorld({ engine });
    const owner = await claimed(world);
    const second = await joined(world, owner, 'bea@acme.test', { role: 'owner' });
    const members = (await owner.ask('GET', '/members')).body as unknown as {
      user_id: string;
      email: string;
    }[];
    const idOf = (email: string) => members.find(one => one.email === email)?.user_id;
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all([
        owner.ask('PATCH', `/members/${idOf('bea@acme.test')}`, { role: 'viewer' }),
        second.ask('PATCH', `/members/${idOf(OWNER.email)}`, { role: 'viewer' }),
      ]);
      expect(answers.filter(one => one.status === 204)).toHaveLength(1);
      const { store } = world.server.context;
      const owners = await store.db
        .selectFrom('member')
        .select('user_id')
        .where('role', '=', 'owner')
        .execute();
      expect(owners).toHaveLength(1);
      await store.db.updateTable('member').set({ role: 'owner' }).execute();
    }
    await world.end();
  });
});

test.each([
  ['its address is a public one', { PULSO_URL: 'https://pulso.acme.test' }],
  ['other names lead to it', { PULSO_HOSTS: 'pulso.acme.test' }],
  ['a proxy stands before it', { PULSO_TRUST_PROXY: '1' }],
])('a Pulso that listens on this machine alone wants the code all the same when %s', async (_, env) => {
  const start = async (more: NodeJS.ProcessEnv) => {
    const server = await startServer({
      host: '127.0.0.1',
      port: 0,
      store: 'memory',
      settings: serverSettings(more, 'memory'),
      reportOn: async () => ({ html: 'x' }),
      print: () => undefined,
      log: () => undefined,
    });
    const { setupCode } = server.server.parts.options;
    await server.stop();
    return setupCode;
  };
  expect(await start(env)).not.toBeNull();
  expect(await start({ PULSO_URL: 'http://localhost:7070' })).toBeNull();
});
