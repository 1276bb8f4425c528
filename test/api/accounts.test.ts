import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES } from '../pipeline/engines.ts';
import { claimed, joined, OWNER, serverWorld, type Visitor, type World } from './server-world.ts';

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  let world: World;
  let owner: Visitor;
  beforeAll(async () => {
    world = await serverWorld({ engine });
    owner = await claimed(world);
  });
  afterAll(() => world.end());

  test('the first comes in once: a second set-up is refused', async () => {
    expect((await world.guest.ask('GET', '/setup')).body).toEqual({ needed: false, code_needed: false });
    const again = await world.guest.ask('POST', '/setup', {
      ...OWNER,
      email: 'eve@evil.test',
      company: 'Evil',
      zone: 'UTC',
    });
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
  });

  test('nobody registers themselves', async () => {
    const { status } = await world.guest.ask('POST', '/api/auth/sign-up/email', {
      name: 'Eve',
      email: 'eve@evil.test',
      password: 'a long password',
    });
    expect(status).toBeGreaterThanOrEqual(400);
    await expect(world.signIn('eve@evil.test', 'a long password')).rejects.toThrow('refused');
  });

  test('the owner is somebody here, and a guest is not', async () => {
    const { body } = await owner.ask('GET', '/me');
    expect(body).toMatchObject({
      user: { email: 'ana@acme.test' },
      workspace: { id: 1, name: 'Acme', role: 'owner', sees: 'all', people_figures: true },
    });
    const stranger = await world.guest.ask('GET', '/me');
    expect([stranger.status, stranger.body.code]).toEqual([401, 'not-signed-in']);
    expect(stranger.headers.get('content-type')).toContain('application/problem+json');
  });

  test('an invitation works once, for its address, and its link changes no password', async () => {
    const { body } = await owner.ask('POST', '/invitations', { email: 'Ben@acme.test', role: 'manager' });
    const token = String(body.url).split('/').at(-1);
    expect((await world.guest.ask('GET', `/invitations/by-token/${token}`)).body).toMatchObject({
      email: 'ben@acme.test',
      company: 'Acme',
      role: 'manager',
    });
    const take = () =>
      world.guest.ask('POST', '/invitations/accept', { token, name: 'Ben', password: OWNER.password });
    expect((await take()).status).toBe(204);
    expect((await take()).status).toBe(404);
    const ben = await world.signIn('ben@acme.test', OWNER.password);
    expect((await ben.ask('GET', '/me')).body).toMatchObject({ workspace: { role: 'manager' } });
    expect((await owner.ask('POST', '/invitations', { email: 'ben@acme.test', role: 'owner' })).status).toBe(
      409,
    );
  });

  test('whoever has an account already accepts by signing in, not by a link', async () => {
    const { body } = await owner.ask('POST', '/invitations', { email: 'cy@acme.test', role: 'viewer' });
    const token = String(body.url).split('/').at(-1);
    await world.guest.ask('POST', '/invitations/accept', { token, name: 'Cy', password: OWNER.password });
    const members = (await owner.ask('GET', '/members')).body as unknown as {
      email: string;
      user_id: string;
    }[];
    const cy = members.find(member => member.email === 'cy@acme.test');
    expect((await owner.ask('DELETE', `/members/${cy?.user_id}`)).status).toBe(204);
    const gone = await (await world.signIn('cy@acme.test', OWNER.password)).ask('GET', '/me');
    expect([gone.status, gone.body.code]).toEqual([403, 'no-workspace']);
    const second = await owner.ask('POST', '/invitations', { email: 'cy@acme.test', role: 'viewer' });
    const taken = await world.guest.ask('POST', '/invitations/accept', {
      token: String(second.body.url).split('/').at(-1),
      name: 'Eve',
      password: 'another password',
    });
    expect(taken.status).toBe(409);
    await expect(world.signIn('cy@acme.test', 'another password')).rejects.toThrow('refused');
    const back = await (await world.signIn('cy@acme.test', OWNER.password)).ask('GET', '/me');
    expect(back.body).toMatchObject({ workspace: { role: 'viewer' } });
  });

  test('a workspace keeps an owner', async () => {
    const [me] = (await owner.ask('GET', '/members')).body as unknown as { user_id: string }[];
    for (const [method, body] of [
      ['PATCH', { role: 'viewer' }],
      ['DELETE', undefined],
    ] as const)
      expect((await owner.ask(method, `/members/${me?.user_id}`, body)).status).toBe(409);
  });

  test('a key opens what its scopes name, and nothing after it was ended', async () => {
    const made = await owner.ask('POST', '/keys', { name: 'Grafana', scopes: ['figures'] });
    const key = world.withKey(String(made.body.key));
    expect((await key.ask('POST', '/query', { metrics: ['messages'] })).status).toBe(200);
    expect((await key.ask('GET', '/settings')).status).toBe(403);
    expect((await key.ask('POST', '/keys', { name: 'x', scopes: ['figures'] })).status).toBe(403);
    expect(JSON.stringify((await owner.ask('GET', '/keys')).body)).not.toContain(String(made.body.key));
    await owner.ask('DELETE', `/keys/${made.body.id}`);
    expect((await key.ask('POST', '/query', { metrics: ['messages'] })).status).toBe(401);
  });

  test('an answer that has not changed is not sent again', async () => {
    const first = await owner.ask('POST', '/query', { metrics: ['messages'] });
    const etag = String(first.headers.get('etag'));
    const again = await owner.ask('POST', '/query', { metrics: ['messages'] }, { 'if-none-match': etag });
    expect([again.status, again.body.text]).toEqual([304, '']);
    const other = await owner.ask('POST', '/query', { metrics: ['threads'] }, { 'if-none-match': etag });
    expect(other.status).toBe(200);
  });

  test('settings that somebody else changed meanwhile are not overwritten', async () => {
    const { body } = await owner.ask('GET', '/settings');
    const config = body.config as Record<string, unknown>;
    const saved = await owner.ask(
      'PUT',
      '/settings',
      { ...config, target_minutes: 60 },
      { 'if-match': `"${body.etag}"` },
    );
    expect(saved.status).toBe(200);
    const late = await owner.ask('PUT', '/settings', config, { 'if-match': `"${body.etag}"` });
    expect([late.status, late.body.code]).toEqual([409, 'conflict']);
    const file = await owner.ask('PUT', '/settings', {
      ...config,
      calendar: { holidays_file: '/etc/passwd' },
    });
    expect([file.status, file.body.code]).toEqual([400, 'bad-config']);
    const wrong = await owner.ask('PUT', '/settings', { ...config, zone: 'Mars/Base' });
    expect([wrong.status, wrong.body.detail]).toEqual([400, expect.stringContaining('Mars/Base')]);
  });

  test('settings that are refused leave everything as it was', async () => {
    const before = await owner.ask('GET', '/settings');
    const config = before.body.config as Record<string, unknown>;
    for (const change of [
      { calendar: { hours: 'sometimes' } },
      { support: { sla: [{ name: 'Gold', first_minutes: 60, calendar: { hours: 'sometimes' } }] } },
    ]) {
      const refused = await owner.ask('PUT', '/settings', { ...config, ...change });
      expect([refused.status, refused.body.code]).toEqual([400, 'bad-config']);
    }
    expect((await owner.ask('GET', '/settings')).body).toEqual(before.body);
  });

  test('of two who save the settings at the same moment, one is told', async () => {
    const { body } = await owner.ask('GET', '/settings');
    const config = body.config as Record<string, unknown>;
    const save = (minutes: number) =>
      owner.ask('PUT', '/settings', { ...config, target_minutes: minutes }, { 'if-match': `"${body.etag}"` });
    const answers = await Promise.all([save(70), save(80)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('guessing a password ends after ten tries', async () => {
    const tries = [];
    for (let i = 0; i < 12; i++)
      tries.push(
        (
          await world.guest.ask('POST', '/api/auth/sign-in/email', {
            email: 'ben@acme.test',
            password: `wrong ${i}`,
          })
        ).status,
      );
    expect(tries.slice(-1)).toEqual([429]);
    expect(tries).toContain(401);
  });

  test('the log names nobody', () => {
    const text = JSON.stringify(world.logged);
    expect(text).toContain('/api/v1/invitations/by-token/:token');
    for (const secret of ['acme.test', OWNER.password, 'pulso_1_', 'invitation_1_'])
      expect(text).not.toContain(secret);
  });
});

test('on a machine that others reach, only who saw the code where it was started may claim it', async () => {
  const world = await serverWorld({ isPrivate: false });
  const person = { ...OWNER, company: 'Acme', zone: 'UTC' };
  expect((await world.guest.ask('GET', '/setup')).body).toEqual({ needed: true, code_needed: true });
  expect((await world.guest.ask('POST', '/setup', person)).status).toBe(403);
  expect((await world.guest.ask('POST', '/setup', { ...person, code: 'guess' })).status).toBe(403);
  const code = new URL(String(world.server.setupUrl)).searchParams.get('code');
  expect((await world.guest.ask('POST', '/setup', { ...person, code })).status).toBe(201);
  await world.end();
});

test('over https the session cookie travels only there, out of reach of scripts and other sites', async () => {
  const world = await serverWorld({ env: { PULSO_URL: 'https://localhost' } });
  await world.guest.ask('POST', '/setup', { ...OWNER, company: 'Acme', zone: 'UTC' });
  const { headers } = await world.guest.ask('POST', '/api/auth/sign-in/email', {
    email: OWNER.email,
    password: OWNER.password,
  });
  const [cookie = ''] = headers.getSetCookie();
  for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax']) expect(cookie).toContain(part);
  await world.end();
});

test('what one workspace has, a member of another cannot name', async () => {
  const world = await serverWorld();
  const owner = await claimed(world);
  const { makeWorkspace } = await import('../../src/app/people/make-workspace.ts');
  const eve = await joined(world, owner, 'eve@evil.test', { role: 'viewer' });
  const members = (await owner.ask('GET', '/members')).body as unknown as {
    email: string;
    user_id: string;
  }[];
  const userId = members.find(member => member.email === 'eve@evil.test')?.user_id ?? '';
  const second = await makeWorkspace(world.server.context, {
    company: 'Evil',
    zone: 'UTC',
    language: 'en',
    owner: { userId, email: 'eve@evil.test' },
  });
  await owner.ask('DELETE', `/members/${userId}`);
  const here = { 'pulso-workspace': String(second) };
  expect((await eve.ask('GET', '/me', undefined, here)).body).toMatchObject({ workspace: { role: 'owner' } });
  expect((await eve.ask('GET', '/me', undefined, { 'pulso-workspace': '1' })).status).toBe(403);
  const key = await owner.ask('POST', '/keys', { name: 'x', scopes: ['figures'] });
  expect((await eve.ask('DELETE', `/keys/${key.body.id}`, undefined, here)).status).toBe(204);
  expect((await owner.ask('GET', '/keys')).body).toHaveLength(1);
  expect((await owner.ask('GET', '/me', undefined, here)).status).toBe(403);
  // Invited back, she has both: the one she is in already, and by signing in this one.
  await owner.ask('POST', '/invitations', { email: 'eve@evil.test', role: 'viewer' });
  const again = await world.signIn('eve@evil.test', OWNER.password);
  expect((await again.ask('GET', '/me')).body.workspaces).toMatchObject([{ id: 1 }, { id: second }]);
  const bearer = world.withKey(String(key.body.key));
  expect((await bearer.ask('GET', '/me', undefined, here)).body).toMatchObject({ workspace: { id: 1 } });
  await world.end();
});
