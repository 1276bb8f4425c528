/** A real OpenID provider on loopback, and somebody who signs in there by its own pages. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface OidcServer {
  issuer: string;
  stop(): Promise<void>;
}

export const CLIENT = { id: 'pulso', secret: 'a secret between the two' };

/** Everybody exists there under the address they sign in with. `verified`: whether it vouches for the address. */
export async function startOidc(redirectUri: string, verified = true): Promise<OidcServer> {
  const http = createServer();
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, email: sub, email_verified: verified, name: sub.split('@')[0] ?? sub }),
    }),
    cookies: { keys: ['a key of tests'] },
    pkce: { required: () => true },
  });
  http.on('request', provider.callback());
  return { issuer, stop: () => new Promise(resolve => http.close(() => resolve())) };
}

/** Follows the provider's pages as a browser would, until it sends back to `until`; returns that address. Null: ends it there. */
export async function signInThere(start: string, email: string | null, until: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = new URL(start);
  let form: URLSearchParams | null = null;
  for (let hop = 0; hop < 20; hop++) {
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === null ? {} : { method: 'POST', body: form }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next !== null) {
      at = new URL(next, at);
      form = null;
      if (at.href.startsWith(until)) return at.href;
      continue;
    }
    const page = await answer.text();
    const [, abort] = /href="([^"]+\/abort)"/.exec(page) ?? [];
    if (email === null && abort !== undefined) {
      at = new URL(abort, at);
      form = null;
      continue;
    }
    const [, action] = /<form[^>]*action="([^"]+)"/.exec(page) ?? [];
    const [, prompt] = /name="prompt" value="([^"]+)"/.exec(page) ?? [];
    if (action === undefined || prompt === undefined)
      throw new Error(`no form at ${at.pathname}: ${page.slice(0, 300)}`);
    at = new URL(action, at);
    form = new URLSearchParams(
      prompt === 'login' ? { prompt, login: email ?? '', password: 'any' } : { prompt },
    );
  }
  throw new Error('the provider goes round in circles');
}
