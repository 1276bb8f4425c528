import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { assertAllowedHost, outgoingFetch } from './outgoing.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serving(listener: RequestListener): Promise<{ port: number; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.headers.host} ${request.url}`);
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  return { port: (server.address() as AddressInfo).port, seen };
}

test.each([
  '127.0.0.1',
  '127.1',
  '0x7f.1',
  '0x7f000001',
  '2130706433',
  '017700000001',
  '0',
  '0.0.0.0',
  'localhost',
  'localhost.',
  'LocalHost',
  'mail.localhost',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::1]',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '[::ffff:7f00:1]',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::a00:1',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  'fe80::1',
  'fec0::1',
  'fd00::1',
  'ff02::1',
  '4000::1',
])('%s is not connected to', async host => {
  await expect(assertAllowedHost(host, [])).rejects.toMatchObject({ code: 'not-allowed' });
});

test.each(['8.8.8.8', '2606:4700:4700::1111', '[2606:4700:4700::1111]'])(
  '%s is in the internet',
  async host => {
    expect(await assertAllowedHost(host, [])).toEqual({ address: host.replace(/[[\]]/g, '') });
  },
);

test.each([
  ['10.1.2.3', ['10.0.0.0/8']],
  ['10.1.2.3', ['10.1.2.3']],
  ['localhost', ['localhost']],
  ['localhost', ['127.0.0.0/8']],
  ['fd00::5', ['mail.lan', 'fd00::/8']],
])('%s is connected to where %j are allowed', async (host, allowed) => {
  expect(await assertAllowedHost(host, allowed)).toHaveProperty('address');
});

test.each([
  ['10.1.2.3', ['11.0.0.0/8', 'fd00::/8', '', 'nonsense/99', 'other']],
  ['::ffff:10.1.2.3', ['10.0.0.0/8']],
])('%s is not connected to where only %j are allowed', async (host, allowed) => {
  await expect(assertAllowedHost(host, allowed)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a name with a private address among others is not connected to', async () => {
  const mixed = async () => ['93.184.216.34', '10.0.0.1'];
  await expect(assertAllowedHost('both.test', [], mixed)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(assertAllowedHost('both.test', ['10.0.0.0/8'], mixed)).resolves.toHaveProperty('address');
});

test('a name without an address says so', async () => {
  await expect(assertAllowedHost('no-such-host.invalid', [])).rejects.toMatchObject({
    code: 'source-failed',
  });
});

test.each([
  'http://127.0.0.1:PORT/',
  'http://0x7f.1:PORT/',
  'http://2130706433:PORT/',
  'http://localhost.:PORT/',
  'http://①②⑦.0.0.1:PORT/',
])('nothing arrives from a request to %s', async address => {
  const { port, seen } = await serving((_, response) => response.end('secret'));
  await expect(outgoingFetch(address.replace('PORT', String(port)), {}, [])).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect(seen).toEqual([]);
});

test('every hop is checked: a redirect into the private network is not followed', async () => {
  const inner = await serving((_, response) => response.end('secret'));
  const outer = await serving((_, response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${inner.port}/admin` }).end(),
  );
  // `hook.localhost` stands for an allowed name; the address behind the redirect is not allowed.
  const asked = outgoingFetch(`http://hook.localhost:${outer.port}/`, {}, ['hook.localhost']);
  await expect(asked).rejects.toMatchObject({ code: 'not-allowed' });
  expect([outer.seen.length, inner.seen]).toEqual([1, []]);
});

test('the connection goes to the address that was checked, and the name is not asked again', async () => {
  const { port, seen } = await serving((_, response) => response.end('hello'));
  // The resolver of this machine does not know the name at all: whoever asks it again gets nowhere.
  const { status, body } = await outgoingFetch(`http://pinned.localhost:${port}/a?b`, {}, [
    'pinned.localhost',
  ]);
  expect([status, body.toString(), seen]).toEqual([200, 'hello', [`GET pinned.localhost:${port} /a?b`]]);
});

test('three redirects are followed, a fourth is not; POST goes on as GET and secrets stay with their host', async () => {
  const heads: (string | undefined)[] = [];
  const { port, seen } = await serving((request, response) => {
    heads.push(request.headers.authorization);
    const left = Number((request.url ?? '/').slice(1));
    if (left === 0) response.end('there');
    else
      response
        .writeHead(302, { location: `http://${left === 1 ? 'b' : 'a'}.localhost:${port}/${left - 1}` })
        .end();
  });
  const allowed = ['a.localhost', 'b.localhost'];
  const options = { method: 'POST', body: 'x', headers: { Authorization: 'Bearer 1' } } as const;
  const answer = await outgoingFetch(`http://a.localhost:${port}/3`, options, allowed);
  expect(answer.body.toString()).toBe('there');
  expect(seen.map(line => line.split(' ')[0])).toEqual(['POST', 'GET', 'GET', 'GET']);
  expect(heads).toEqual(['Bearer 1', 'Bearer 1', 'Bearer 1', undefined]);
  await expect(outgoingFetch(`http://a.localhost:${port}/4`, options, allowed)).rejects.toMatchObject({
    code: 'source-failed',
  });
});

test('an answer that is too long or too slow ends the request', async () => {
  const long = await serving((_, response) => response.end(Buffer.alloc(5000)));
  const slow = await serving(() => undefined);
  const allowed = ['127.0.0.1'];
  await expect(outgoingFetch(`http://127.0.0.1:${long.port}/`, { maxBytes: 4999 }, allowed)).rejects.toThrow(
    'longer than 4999 bytes',
  );
  await expect(outgoingFetch(`http://127.0.0.1:${slow.port}/`, { timeoutMs: 100 }, allowed)).rejects.toThrow(
    'did not answer within 0.1 seconds',
  );
  await expect(
    outgoingFetch(`http://127.0.0.1:${slow.port}/`, { signal: AbortSignal.timeout(50) }, allowed),
  ).rejects.toMatchObject({ code: 'cancelled' });
});

test.each(['file:///etc/passwd', 'ftp://example.com/', 'gopher://example.com', 'javascript:1', 'nonsense'])(
  '%s is no address of the web',
  async address => {
    await expect(outgoingFetch(address, {}, [])).rejects.toMatchObject({ code: 'bad-input' });
  },
);
