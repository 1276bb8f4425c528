/** Ways in beside the password: a provider, and a second factor. */
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLIENT, type OidcServer, signInThere, startOidc } from '../servers/oidc.ts';
import { claimed, HOST, OWNER, serverWorld, type Visitor, type World } from './server-world.ts';

const CALLBACK = 'http://localhost:7070/api/auth/callback/oidc';

async function through(world: World, provider: OidcServer, email: string) {
  const begun = await world.guest.ask('POST', '/api/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/',
  });
  const cookies = begun.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  expect(String(begun.body.url)).toMatch(new RegExp(`^${provider.issuer}.*code_challenge=`));
  const back = await signInThere(String(begun.body.url), email, CALLBACK);
  const answer = await world.server.app.request(back.replace('http://localhost:7070', ''), {
    headers: { ...HOST, cookie: cookies },
  });
  const session = answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  const me = await world.server.app.request('/api/v1/me', { headers: { ...HOST, cookie: session } });
  return {
    status: me.status,
    body: (await me.json()) as Record<string, unknown>,
    to: answer.headers.get('location'),
  };
}

describe('an OpenID provider', () => {
  let provider: OidcServer;
  let world: World;
  let owner: Visitor;
  beforeAll(async () => {
    provider = await startOidc(CALLBACK);
    world = await serverWorld({
      env: {
        PULSO_OIDC_ISSUER: provider.issuer,
        PULSO_OIDC_CLIENT_ID: CLIENT.id,
        PULSO_OIDC_CLIENT_SECRET: CLIENT.secret,
        PULSO_OIDC_NAME: 'Acme',
      },
    });
    owner = await claimed(world);
  });
  afterAll(async () => {
    await world.end();
    await provider.stop();
  });

  test('is offered by its name', async () => {
    expect((await world.guest.ask('GET', '/sign-in-options')).body).toMatchObject({ oidc: { name: 'Acme' } });
  });

  test('lets in whom an owner has invited, with the rights of the invitation', async () => {
    await owner.ask('POST', '/invitations', { email: 'ben@acme.test', role: 'manager' });
    expect(await through(world, provider, 'ben@acme.test')).toMatchObject({
      status: 200,
      body: { user: { email: 'ben@acme.test' }, workspace: { role: 'manager' } },
    });
    expect((await owner.ask('GET', '/invitations')).body).toEqual([]);
  });

  test('does not let in whom nobody has invited', async () => {
    expect(await through(world, provider, 'eve@evil.test')).toMatchObject({ status: 401 });
    expect(JSON.stringify((await owner.ask('GET', '/members')).body)).not.toContain('eve');
  });

  test('is a second door to an account that has a password', async () => {
    expect(await through(world, provider, OWNER.email)).toMatchObject({
      status: 200,
      body: { workspace: { role: 'owner' } },
    });
    await world.signIn(OWNER.email, OWNER.password);
  });
});

test('a provider that does not vouch for an address opens no account with it', async () => {
  const provider = await startOidc(CALLBACK, false);
  const world = await serverWorld({
    env: {
      PULSO_OIDC_ISSUER: provider.issuer,
      PULSO_OIDC_CLIENT_ID: CLIENT.id,
      PULSO_OIDC_CLIENT_SECRET: CLIENT.secret,
    },
  });
  const owner = await claimed(world);
  await owner.ask('POST', '/invitations', { email: 'ben@acme.test', role: 'owner' });
  expect((await through(world, provider, 'ben@acme.test')).status).toBe(401);
  expect((await through(world, provider, OWNER.email)).status).toBe(401);
  // Nor does one wait there for whoever the address belongs to.
  const { rows } = await sql<{ email: string }>`select email from auth_user`.execute(
    world.server.context.store.db,
  );
  expect(rows.map(row => row.email)).toEqual([OWNER.email]);
  await world.end();
  await provider.stop();
});

/** RFC 6238 over the secret of an `otpauth:` address. */
function codeNow(address: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const secret = new URL(address).searchParams.get('secret') ?? '';
  const bits = [...secret].map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('with a second factor the password alone opens nothing', async () => {
  const world = await serverWorld();
  const owner = await claimed(world);
  const enabled = await owner.ask('POST', '/api/auth/two-factor/enable', { password: OWNER.password });
  const address = String(enabled.body.totpURI);
  expect(
    (await owner.ask('POST', '/api/auth/two-factor/verify-totp', { code: codeNow(address) })).status,
  ).toBe(200);

  const half = await world.guest.ask('POST', '/api/auth/sign-in/email', {
    email: OWNER.email,
    password: OWNER.password,
  });
  expect(half.body).toMatchObject({ twoFactorRedirect: true });
  const cookie = half.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  expect((await world.guest.ask('GET', '/me', undefined, { cookie })).status).toBe(401);
  const wrong = await world.guest.ask(
    'POST',
    '/api/auth/two-factor/verify-totp',
    { code: '000000' },
    { cookie },
  );
  expect(wrong.status).toBe(401);
  const whole = await world.guest.ask(
    'POST',
    '/api/auth/two-factor/verify-totp',
    { code: codeNow(address) },
    { cookie },
  );
  const session = whole.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  expect((await world.guest.ask('GET', '/me', undefined, { cookie: session })).body).toMatchObject({
    user: { two_factor: true },
  });
  await world.end();
});

test('a session that was ended elsewhere is over', async () => {
  const world = await serverWorld();
  const owner = await claimed(world);
  const other = await world.signIn(OWNER.email, OWNER.password);
  const sessions = (await owner.ask('GET', '/api/auth/list-sessions')).body as unknown as { token: string }[];
  expect(sessions).toHaveLength(2);
  await owner.ask('POST', '/api/auth/revoke-other-sessions', {});
  expect((await other.ask('GET', '/me')).status).toBe(401);
  expect((await owner.ask('GET', '/me')).status).toBe(200);
  await world.end();
});
