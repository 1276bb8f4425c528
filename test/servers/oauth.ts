/** An authorization server for the tests: codes with PKCE (RFC 6749, 7636), refresh tokens that are void once used. */
import { createHash, randomUUID } from 'node:crypto';
import type { OAuthClient } from '../../src/connect/oauth/providers.data.ts';
import type { Tokens } from '../../src/connect/oauth/tokens.ts';
import { type Asked, type FaultyServer, type Reply, startFaulty } from './faults.ts';

export interface OAuthServer extends FaultyServer {
  client: OAuthClient;
  /** Does this Authorization header let in? */
  accepts(authorization: string | undefined): boolean;
  /** As after a sign-in. */
  issue(): Tokens;
  /** Access tokens end; refresh tokens stay. */
  expire(): void;
  /** The person withdraws it all. */
  revoke(): void;
  /** What is said to be granted from now on. */
  grants: string;
  /** The person says no. */
  denies: boolean;
  refreshes: number;
}

const HOUR = 3600;

export async function startOAuth(service = 'Google'): Promise<OAuthServer> {
  const access = new Set<string>();
  const refresh = new Set<string>();
  const codes = new Map<string, { challenge: string; redirect: string }>();

  const issue = (): Tokens => {
    const tokens = { access: `access-${randomUUID()}`, refresh: `refresh-${randomUUID()}` };
    access.add(tokens.access);
    refresh.add(tokens.refresh);
    return { ...tokens, expiresAt: Math.floor(Date.now() / 1000) + HOUR };
  };
  const refused = (error: string, status = 400): Reply => ({
    status,
    body: { error, error_description: `no: ${error}` },
  });

  function authorize({ searchParams: asked }: URL): Reply {
    const { client } = running;
    const redirect = asked.get('redirect_uri') ?? '';
    const wrong =
      asked.get('client_id') !== client.id ||
      redirect !== client.redirectUrl ||
      asked.get('response_type') !== 'code' ||
      asked.get('code_challenge_method') !== 'S256' ||
      !/^[\w-]{43}$/.test(asked.get('code_challenge') ?? '');
    if (wrong) return refused('invalid_request');
    const back = new URL(redirect);
    back.searchParams.set('state', asked.get('state') ?? '');
    if (running.denies) back.searchParams.set('error', 'access_denied');
    else {
      const code = `code-${randomUUID()}`;
      codes.set(code, { challenge: asked.get('code_challenge') ?? '', redirect });
      back.searchParams.set('code', code);
    }
    return { status: 302, headers: { location: back.href } };
  }

  function token(form: URLSearchParams): Reply {
    const { client } = running;
    if (form.get('client_id') !== client.id || form.get('client_secret') !== client.secret) {
      return refused('invalid_client', 401);
    }
    if (form.get('grant_type') === 'authorization_code') {
      const code = form.get('code') ?? '';
      const known = codes.get(code);
      codes.delete(code);
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (known?.challenge !== challenge || known.redirect !== form.get('redirect_uri')) {
        return refused('invalid_grant');
      }
    } else if (form.get('grant_type') === 'refresh_token') {
      if (!refresh.delete(form.get('refresh_token') ?? '')) return refused('invalid_grant');
      running.refreshes++;
    } else return refused('unsupported_grant_type');
    const tokens = issue();
    return {
      status: 200,
      body: {
        access_token: tokens.access,
        refresh_token: tokens.refresh,
        token_type: 'Bearer',
        expires_in: HOUR,
        scope: running.grants,
      },
    };
  }

  const server = await startFaulty(({ method, url, body }: Asked) => {
    if (method === 'GET' && url.pathname === '/authorize') return authorize(url);
    if (method === 'POST' && url.pathname === '/token') return token(new URLSearchParams(body));
    return { status: 404 };
  });
  const running: OAuthServer = Object.assign(server, {
    client: {
      service,
      id: 'pulso-test',
      secret: 'client-secret',
      authorizationUrl: `${server.url}/authorize`,
      tokenUrl: `${server.url}/token`,
      redirectUrl: 'http://127.0.0.1:7070/back',
      scopes: ['mail.read', 'offline'],
      needs: ['mail.read'],
      extra: { prompt: 'consent' },
    },
    accepts: (authorization: string | undefined) =>
      access.has(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? ''),
    issue,
    expire: () => access.clear(),
    revoke: () => {
      access.clear();
      refresh.clear();
    },
    grants: 'mail.read offline',
    denies: false,
    refreshes: 0,
  });
  return running;
}
