/** OAuth with PKCE against a server that checks it: what lets in, and what is refused in which words. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realWorld } from '../../src/connect/http/world.ts';
import { authorizationCode, startAuthorization } from '../../src/connect/oauth/authorize.ts';
import { openBearer } from '../../src/connect/oauth/bearer.ts';
import { googleClient, microsoftClient } from '../../src/connect/oauth/providers.data.ts';
import { exchangeCode, refreshTokens, type Tokens } from '../../src/connect/oauth/tokens.ts';
import { type OAuthServer, startOAuth } from '../servers/oauth.ts';

const signal = new AbortController().signal;
let oauth: OAuthServer;
beforeEach(async () => {
  oauth = await startOAuth();
});
afterEach(() => oauth.stop());

const signIn = async () => {
  const { url, state, verifier } = startAuthorization(oauth.client, 'ana@acme.test');
  const answer = await fetch(url, { redirect: 'manual' });
  return { back: new URL(answer.headers.get('location') ?? '').searchParams, state, verifier };
};

test('a code and its verifier bring tokens that let in', async () => {
  const { back, state, verifier } = await signIn();
  const code = authorizationCode(oauth.client, back, { state });
  const tokens = await exchangeCode(oauth.client, { code, verifier }, realWorld, signal);
  expect(tokens.expiresAt).toBeGreaterThan(Date.now() / 1000 + 3000);
  expect(oauth.accepts(`Bearer ${tokens.access}`)).toBe(true);
});

test('another verifier is refused, and neither code nor verifier is in the error', async () => {
  const { back, state } = await signIn();
  const code = authorizationCode(oauth.client, back, { state });
  const verifier = 'another-verifier-of-forty-three-characters-0';
  const refused = exchangeCode(oauth.client, { code, verifier }, realWorld, signal);
  const error = await refused.catch((error: Error) => error as Error & { code: string });
  expect(error).toMatchObject({
    code: 'login-failed',
    message: expect.stringContaining('connect the mailbox again'),
  });
  expect(JSON.stringify([error, (error as Error).cause])).not.toMatch(
    new RegExp(`${code}|${verifier}|client-secret`),
  );
});

test('another state, a person who says no, and a box left unticked are told apart', async () => {
  const { back, state, verifier } = await signIn();
  expect(() => authorizationCode(oauth.client, back, { state: 'x' })).toThrow('was not begun here');
  oauth.denies = true;
  const denied = await signIn();
  expect(() => authorizationCode(oauth.client, denied.back, denied)).toThrow('was not allowed to read');
  oauth.grants = 'offline';
  const code = authorizationCode(oauth.client, back, { state });
  await expect(exchangeCode(oauth.client, { code, verifier }, realWorld, signal)).rejects.toMatchObject({
    code: 'no-permission',
  });
});

test('a refresh token is used once, the new one told before it is used, and several that were refused renew once', async () => {
  const first = oauth.issue();
  const told: Tokens[] = [];
  const bearer = openBearer(oauth.client, first, tokens => void told.push(tokens), realWorld);
  oauth.expire();
  await Promise.all([1, 2, 3].map(() => bearer.renew(first.access, signal)));
  expect(told).toHaveLength(1);
  expect(await bearer.token(signal)).toBe(told[0]?.access);
  expect(told[0]?.refresh).not.toBe(first.refresh);
  await expect(refreshTokens(oauth.client, first, realWorld, signal)).rejects.toMatchObject({
    code: 'login-failed',
    message: expect.stringContaining('connect the mailbox again'),
  });
});

test('access that is about to end is renewed before it is used', async () => {
  const told: Tokens[] = [];
  const soon = { ...oauth.issue(), expiresAt: Math.floor(Date.now() / 1000) + 30 };
  const bearer = openBearer(oauth.client, soon, tokens => void told.push(tokens), realWorld);
  expect(await bearer.token(signal)).toBe(told[0]?.access);
});

test('a wrong client secret and a server that has a fault are told apart', async () => {
  const wrong = { ...oauth.client, secret: 'not-the-secret' };
  const error = await refreshTokens(wrong, oauth.issue(), realWorld, signal).catch((error: Error) => error);
  expect(error).toMatchObject({
    code: 'login-failed',
    message: expect.stringContaining('client id or secret'),
  });
  expect(JSON.stringify([error, (error as Error).cause])).not.toContain('not-the-secret');
  const tokens = oauth.issue();
  oauth.faults.push({ status: 503 }, 'drop');
  expect((await refreshTokens(oauth.client, tokens, realWorld, signal)).refresh).not.toBe(tokens.refresh);
});

test.each([
  ['Google', googleClient, 'https://accounts.google.com/o/oauth2/v2/auth', 'access_type=offline'],
  [
    'Microsoft',
    () => microsoftClient(own),
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    'offline_access',
  ],
] as const)(
  '%s is asked at its documented address, with what lasting access needs there',
  (_, client, address, lasting) => {
    const { url, verifier } = startAuthorization(client(own, { bodies: true }));
    expect(url).toMatch(new RegExp(`^${address.replace(/[.?]/g, '\\$&')}\\?`));
    expect(url).toContain(lasting);
    expect(url).toContain('code_challenge_method=S256');
    expect(url).not.toContain(verifier);
  },
);
const own = { id: 'one', secret: null, redirectUrl: 'https://pulso.example/back' };
