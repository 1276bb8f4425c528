import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FaultyServer, startFaulty } from '../../../test/servers/faults.ts';
import { inParallel } from './in-parallel.ts';
import { type Bearer, openSender } from './sender.ts';
import { realWorld } from './world.ts';

const signal = new AbortController().signal;
let server: FaultyServer;
beforeEach(async () => {
  server = await startFaulty(({ url, headers }) => {
    if (url.pathname === '/away') return { status: 302, headers: { location: 'http://127.0.0.1:1/' } };
    if (url.pathname === '/me') return { status: headers.authorization === 'Bearer new' ? 200 : 401 };
    return { status: 200, body: 'x'.repeat(100_000) };
  });
});
afterEach(() => server.stop());

function sender(bearer: Bearer | null = null) {
  const waits: number[] = [];
  const world = { ...realWorld, wait: async (ms: number) => void waits.push(ms), random: () => 0 };
  return { waits, ...openSender({ world, bearer }) };
}
const get = (path: string, more = {}) => ({ method: 'GET', url: server.url + path, ...more }) as const;

test('an answer with more bytes than allowed is refused, or cut where that will do', async () => {
  const { send } = sender();
  await expect(send(get('/', { maxBytes: 99_999 }), signal)).rejects.toMatchObject({ kind: 'too-large' });
  const cut = await send(get('/', { maxBytes: 50_000, whenMore: 'cut' }), signal);
  expect([cut.body.length, cut.cut]).toEqual([50_000, true]);
  const whole = await send(get('/', { maxBytes: 100_000 }), signal);
  expect([whole.body.length, whole.cut]).toEqual([100_000, false]);
});

test('a redirect is not followed: the token goes nowhere else', async () => {
  await expect(sender().send(get('/away'), signal)).rejects.toMatchObject({ kind: 'refused', status: 302 });
});

test('a token that is refused is renewed once, and the request made again', async () => {
  let token = 'old';
  let renewals = 0;
  const bearer = {
    token: async () => token,
    renew: async () => {
      renewals++;
      token = renewals > 1 ? 'new' : 'still-old';
    },
  };
  await expect(sender(bearer).send(get('/me'), signal)).rejects.toMatchObject({ status: 401 });
  expect(renewals).toBe(1);
  await sender(bearer).send(get('/me'), signal);
  expect(renewals).toBe(2);
});

test('a refusal that repeats the token is told without it', async () => {
  const bearer = { token: async () => 'very-secret', renew: async () => {} };
  server.faults.push({ status: 400, body: { error: { message: 'bad token very-secret' } } });
  const failure = await sender(bearer)
    .send(get('/'), signal)
    .catch((error: Error) => error);
  expect(failure).toMatchObject({ said: expect.stringContaining('bad token …') });
  expect(JSON.stringify(failure)).not.toContain('very-secret');
});

test('faults that pass are waited for, Retry-After in full', async () => {
  server.faults.push('drop', { status: 500 }, { status: 429, retryAfter: '11' }, 'cut');
  const { send, waits } = sender();
  expect((await send(get('/'), signal)).status).toBe(200);
  expect(waits).toEqual([250, 500, 11_000, 2000]);
});

test('several at once come in order, and no more than allowed are under way', async () => {
  let underWay = 0;
  let most = 0;
  const work = async (n: number) => {
    most = Math.max(most, ++underWay);
    await new Promise(done => setTimeout(done, 20 - n));
    underWay--;
    return n;
  };
  expect(await Array.fromAsync(inParallel([0, 1, 2, 3, 4, 5, 6, 7, 8], 4, work))).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8,
  ]);
  expect(most).toBe(4);
});
