/** What somebody without an account, or a program around the pages, gets; each of these fails when the defence is gone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimed, HOST, joined, OWNER, serverWorld, type Visitor, type World } from './server-world.ts';

let world: World;
let owner: Visitor;
beforeAll(async () => {
  world = await serverWorld({ env: { PULSO_METRICS_TOKEN: 'a token for figures' } });
  owner = await claimed(world);
});
afterAll(() => world.end());

const faults = () => world.logged.filter(event => event.event === 'fault').length;

test('HEAD asks for the same rights as GET', async () => {
  const viewer = await joined(world, owner, 'viewer@acme.test', { role: 'viewer' });
  for (const { method, path } of world.server.parts.operations) {
    if (method !== 'get') continue;
    const at = path.replaceAll(/\{\w+\}/g, '1');
    expect((await world.guest.ask('HEAD', at)).status, at).toBe(401);
  }
  expect((await viewer.ask('HEAD', '/members')).status).toBe(403);
  expect((await owner.ask('HEAD', '/members')).status).toBe(200);
  expect((await owner.ask('HEAD', '/events')).status).toBe(200);
  expect(faults()).toBe(0);
});

test('a body larger than memory should hold is refused before it is read, whoever sends it', async () => {
  const large = `{"x":"${'a'.repeat(5 * 2 ** 20)}"}`;
  const pieces = () =>
    new ReadableStream({
      start(controller) {
        for (let i = 0; i < 5; i++) controller.enqueue(new TextEncoder().encode('a'.repeat(2 ** 20)));
        controller.close();
      },
    });
  for (const path of [
    '/api/v1/setup',
    '/api/v1/invitations/accept',
    '/api/auth/sign-in/email',
    '/unsubscribe?token=x',
  ]) {
    const headers = { ...HOST, 'content-type': 'application/json' };
    const announced = { ...headers, 'content-length': String(large.length) };
    const whole = await world.server.app.request(path, { method: 'POST', headers: announced, body: large });
    expect(whole.status, path).toBe(413);
    const chunked = { method: 'POST', headers, body: pieces(), duplex: 'half' } as RequestInit;
    expect((await world.server.app.request(path, chunked)).status, path).toBe(413);
  }
});

test('the drop page of a Pulso that has an owner is for members who have signed in', async () => {
  for (const path of ['/drop', '/drop/page.js', '/drop/jobs/1/report'])
    expect((await world.server.app.request(path, { headers: HOST })).status, path).toBe(401);
  const sent = await world.server.app.request('/drop/jobs', {
    method: 'POST',
    headers: HOST,
    body: 'From x',
  });
  expect(sent.status).toBe(401);
  const { body } = await owner.ask('POST', '/keys', { name: 'x', scopes: ['figures'] });
  const key = { ...HOST, authorization: `Bearer ${body.key}` };
  expect((await world.server.app.request('/drop', { headers: key })).status).toBe(403);
  expect((await world.server.app.request('/drop', { headers: { ...HOST, ...owner.headers } })).status).toBe(
    200,
  );
  expect(faults()).toBe(0);
});

test.each([
  ['through a proxy on the same machine', { 'x-forwarded-for': '203.0.113.9' }],
  ['through a proxy that keeps only the name', { host: 'pulso.acme.test' }],
  ['with another token', { authorization: 'Bearer a token for nothing' }],
])('figures of the server are not for who comes %s', async (_, headers) => {
  const proxied = await serverWorld({
    env: { PULSO_HOSTS: 'pulso.acme.test', PULSO_METRICS_TOKEN: 'a token for figures' },
  });
  const address = 'authorization' in headers ? '203.0.113.9' : '127.0.0.1';
  const ask = (more: Record<string, string>) =>
    proxied.server.app.request('/metrics', { headers: { ...HOST, ...more } }, {
      incoming: { socket: { remoteAddress: address } },
    } as never);
  expect((await ask(headers as Record<string, string>)).status).toBe(403);
  expect((await ask({ ...headers, authorization: 'Bearer a token for figures' })).status).toBe(200);
  await proxied.end();
});

test('values that no database takes are refused in a sentence, and are not in the log', async () => {
  const query = (filter: unknown) =>
    owner.ask('POST', '/query', { metrics: ['messages'], filters: [filter] });
  const deep = `{"metrics":["messages"],"filters":[${'["not",'.repeat(50_000)}["is","kind",["human"]]${']'.repeat(50_000)}]}`;
  const answers = [
    await owner.ask('GET', '/when?to=secret%00name'),
    await owner.ask('GET', '/people/secret%00@name.test'),
    await owner.ask('PATCH', '/me', { name: 'secret\u0000name' }),
    await query(['is', 'contact', ['secret\u0000name']]),
    await query(['is', 'contact', [1e300]]),
    await query(['is', 'contact', [1.5]]),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
    answers.map(() => [400, 'bad-input']),
  );
  const headers = { ...HOST, ...owner.headers, 'content-type': 'application/json' };
  const nested = await world.server.app.request('/api/v1/query', { method: 'POST', headers, body: deep });
  expect(nested.status).toBe(400);
  expect(faults()).toBe(0);
  expect((await owner.ask('GET', '/me')).status).toBe(200);
});

test('a key makes nobody an owner', async () => {
  const { body } = await owner.ask('POST', '/keys', { name: 'People', scopes: ['members'] });
  const key = world.withKey(String(body.key));
  const invited = await key.ask('POST', '/invitations', { email: 'eve@evil.test', role: 'owner' });
  expect([invited.status, invited.body.code]).toEqual([403, 'not-allowed']);
  const members = (await key.ask('GET', '/members')).body as unknown as { user_id: string; email: string }[];
  const viewer = members.find(member => member.email !== OWNER.email);
  expect((await key.ask('PATCH', `/members/${viewer?.user_id}`, { role: 'owner' })).status).toBe(403);
  expect((await key.ask('POST', '/invitations', { email: 'fay@acme.test', role: 'viewer' })).status).toBe(
    201,
  );
});

test('two pieces of one file at the same moment do not write into each other', async () => {
  const { body } = await owner.ask('POST', '/uploads', { name: 'a.mbox', bytes: 100_000 });
  const piece = () =>
    world.server.app.request(`/api/v1/uploads/${body.id}`, {
      method: 'PATCH',
      headers: { ...HOST, ...owner.headers, 'upload-offset': '0' },
      body: 'x'.repeat(60_000),
    });
  const answers = await Promise.all([piece(), piece(), piece()]);
  expect(answers.map(answer => answer.status).toSorted()).toEqual([200, 409, 409]);
  expect((await owner.ask('GET', `/uploads/${body.id}`)).body.received).toBe(60_000);
  await owner.ask('DELETE', `/uploads/${body.id}`);
});

test('nobody but the holder of a mail’s link ends a subscription, and not another one with it', async () => {
  const { unsubscribeToken } = await import('../../src/app/reports/unsubscribe.ts');
  const { secrets } = world.server.context;
  const good = unsubscribeToken(world.server.context, 1, 1, 'kim@north.test', 'en');
  const other = secrets.seal(JSON.stringify([1, 1, 'kim@north.test', 'en']), 'another use');
  const ask = async (token: string) =>
    (await world.server.app.request(`/unsubscribe?token=${token}`, { headers: HOST })).status;
  expect(await ask(good)).toBe(200);
  expect([await ask(other), await ask(`${good.slice(0, -3)}abc`), await ask('')]).toEqual([404, 404, 404]);
});

test('one who asks for very much does not keep another waiting', async () => {
  const small = await joined(world, owner, 'small@acme.test', { role: 'viewer' });
  const request = { metrics: ['messages'], dimensions: ['conversation', 'sender', 'day', 'hour'] };
  const { store } = world.server.context;
  let under = 0;
  let most = 0;
  // Each question has a handle of its own: the store is watched where it gives them out.
  const original = store.within;
  store.within = ms => {
    const db = original(ms);
    const executor = db.getExecutor();
    const execute = executor.executeQuery.bind(executor);
    executor.executeQuery = async (...given) => {
      const isQuestion = given[0].sql.startsWith('with g as');
      if (isQuestion) most = Math.max(most, ++under);
      try {
        return await execute(...given);
      } finally {
        if (isQuestion) under--;
      }
    };
    return db;
  };
  const requests = Array.from({ length: 40 }, (_, i) => ({ ...request, pagination: { limit: 1000 + i } }));
  const [many, one] = await Promise.all([
    owner.ask('POST', '/queries', { requests }),
    small.ask('POST', '/query', { metrics: ['threads'] }),
  ]);
  expect([many.status, one.status]).toEqual([200, 200]);
  expect((many.body.results as unknown[]).length).toBe(40);
  store.within = original;
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(2);
});

test('nobody is sent on to another site from here', async () => {
  for (const [path, body] of [
    ['/api/auth/sign-in/email', { ...OWNER, callbackURL: 'https://evil.example/' }],
    ['/api/auth/request-password-reset', { email: OWNER.email, redirectTo: 'https://evil.example/' }],
  ] as const)
    expect((await world.guest.ask('POST', path, body)).status, path).toBe(403);
  const back = await world.guest.ask('GET', '/api/auth/reset-password/x?callbackURL=https://evil.example/');
  expect(back.status).toBe(403);
});

test('a guesser who says to be somebody else each time is counted as one', async () => {
  const statuses = [];
  for (let i = 0; i < 12; i++) {
    const answer = await world.server.app.request(
      '/api/auth/sign-in/email',
      {
        method: 'POST',
        headers: {
          ...HOST,
          'content-type': 'application/json',
          'x-forwarded-for': `203.0.113.${i}`,
          'x-pulso-client': `203.0.113.${i}`,
        },
        body: JSON.stringify({ email: 'guessed@acme.test', password: `wrong ${i}` }),
      },
      { incoming: { socket: { remoteAddress: '198.51.100.7' } } } as never,
    );
    statuses.push(answer.status);
  }
  expect(statuses.at(-1)).toBe(429);
});
