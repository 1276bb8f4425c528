/** Ways in beside the password: a provider, and a second factor. */
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLIENT, type OidcServer, signInThere, startOidc } from '../servers/oidc.ts';
import { claimed, HOST, OWNER, serverWorld, type Visitor, type World } from './server-world.ts';

const CALLBACK = 'http://localhost:7070/api/auth/callback/oidc';

let people = 0;
/** Begins here, and signs in at the provider; `back` is where it sends to. Null: ends it there. */
async function there(world: World, provider: OidcServer, email: string | null) {
  const wanted = { provider: 'oidc', callbackURL: '/' };
  // Few sign-ins are begun from one address in ten seconds.
  const from = { 'x-forwarded-for': `192.0.2.${++people}` };
  const begun = await world.guest.ask('POST', '/api/auth/sign-in/social', wanted, from);
  const cookies = begun.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  expect(String(begun.body.url)).toMatch(new RegExp(`^${provider.issuer}.*code_challenge=`));
  return { cookies, back: await signInThere(String(begun.body.url), email, CALLBACK) };
}

async function through(world: World, provider: OidcServer, email: string | null) {
  return comeBack(world, await there(world, provider, email));
}

async function comeBack(world: World, { cookies, back }: { cookies: string; back: string }) {
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

/** What somebody reads whom the provider sent back in vain. */
async function told(world: World, to: string | null, language: string): Promise<string> {
  expect(to).toMatch(/^(http:\/\/localhost:7070)?\/sign-in-failed\?error=/);
  const answer = await world.server.app.request(String(to).replace('http://localhost:7070', ''), {
    headers: { ...HOST, 'accept-language': language },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  const text = await answer.text();
  expect(text).toContain('href="/sign-in"');
  return text;
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
        PULSO_TRUST_PROXY: '1',
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

  test('sends whom nobody has invited to a page in their language that says so', async () => {
    const { to } = await through(world, provider, 'eve@evil.test');
    expect(await told(world, to, 'es-MX,en;q=0.5')).toContain('Pide a un propietario una invitación');
    const english = await told(world, to, 'en');
    expect(english).toContain('Ask an owner for an invitation');
    expect(english).not.toContain('better-auth');
  });

  test('sends whoever ends it there, or comes back twice or from elsewhere, to a page that says so', async () => {
    const { to } = await through(world, provider, null);
    expect(await told(world, to, 'es')).toContain('se interrumpió en el proveedor');
    const once = await there(world, provider, OWNER.email);
    expect((await comeBack(world, once)).status).toBe(200);
    const again = await comeBack(world, once);
    expect(await told(world, again.to, 'en')).toContain('has been used already');
    const elsewhere = await there(world, provider, OWNER.email);
    const lost = await comeBack(world, { ...elsewhere, cookies: '' });
    expect([lost.status, await told(world, lost.to, 'en')]).toEqual([
      401,
      expect.stringContaining('was not begun in this browser'),
    ]);
    const without = await comeBack(world, { cookies: '', back: CALLBACK });
    expect(await told(world, without.to, 'en')).toContain('Begin again from the sign-in page.');
  });

  test('a code that nobody knows is not shown, and the library shows no page of its own', async () => {
    const forged = '/sign-in-failed?error=%3Cb%3EPay%20here%3C/b%3E&error_description=Call%20555';
    const shown = await told(world, forged, 'en');
    expect(shown).not.toMatch(/Pay|555/);
    expect(shown).toContain('Try again in a moment');
    const { status, headers } = await world.guest.ask('GET', '/api/auth/error?error=access_denied');
    expect(status).toBe(302);
    expect(await told(world, headers.get('location'), 'en')).toContain('was ended at the provider');
  });

  test('is a second door to an account that has a password', async () => {
    expect(await through(world, provider, OWNER.email)).toMatchObject({
      status: 200,
      body: { workspace: { role: 'owner' } },
    });
    await world.signIn(OWNER.email, OWNER.password);
  });

  test('too many who come back in vain are told to wait, on a page', async () => {
    let to: string | null = null;
    for (let tries = 0; tries < 130; tries++)
      to = (await comeBack(world, { cookies: '', back: CALLBACK })).to;
    expect(await told(world, to, 'es')).toContain('Espera unos minutos');
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
  for (const email of ['ben@acme.test', OWNER.email]) {
    const { status, to } = await through(world, provider, email);
    expect(status).toBe(401);
    expect(await told(world, to, 'en')).toContain('The provider does not vouch for your address');
  }
  // Nor does one wait there for whoever the address belongs to.
  const { rows } = await sql<{ email: string }>`select email from auth_user`.execute(
    world.server.context.store.db,
  );
  expect(rows.map(row => row.email)).toEqual([OWNER.email]);
  await world.end();
  await provider.stop();
});

test('a provider that is gone when somebody comes back is told with a code', async () => {
  const provider = await startOidc(CALLBACK);
  const world = await serverWorld({
    env: {
      PULSO_OIDC_ISSUER: provider.issuer,
      PULSO_OIDC_CLIENT_ID: CLIENT.id,
      PULSO_OIDC_CLIENT_SECRET: CLIENT.secret,
    },
  });
  await claimed(world);
  const begun = await there(world, provider, OWNER.email);
  await provider.stop();
  const { to } = await comeBack(world, begun);
  const page = await told(world, to, 'en');
  expect(page).toContain('did not come to an understanding');
  expect(page).toContain('<code>invalid_code</code>');
  await world.end();
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
