/** Sends a person to the provider, and reads what they come back with (RFC 6749 §4.1, with PKCE: RFC 7636). */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { SourceError } from '../../mail/readers/raw.ts';
import type { Sentence } from '../../sentence.ts';
import { say } from '../errors.data.ts';
import type { OAuthClient } from './providers.data.ts';

/** To be kept, sealed, until the person comes back; `state` tells which one it belongs to. */
export interface Pending {
  state: string;
  verifier: string;
}

/** 256 bits: what RFC 7636 §4.1 recommends. */
const SECRET_BYTES = 32;

/** `hint`: the address to sign in with, where it is known. */
export function startAuthorization(client: OAuthClient, hint?: string): Pending & { url: string } {
  const state = randomBytes(SECRET_BYTES).toString('base64url');
  const verifier = randomBytes(SECRET_BYTES).toString('base64url');
  const url = new URL(client.authorizationUrl);
  const parameters = {
    response_type: 'code',
    client_id: client.id,
    redirect_uri: client.redirectUrl,
    scope: client.scopes.join(' '),
    state,
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
    ...client.extra,
    ...(hint === undefined ? {} : { login_hint: hint }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, state, verifier };
}

export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url');

/** The code in what the provider sent the person back with. Throws SourceError `login-failed` when they, or it, said no. */
export function authorizationCode(
  client: OAuthClient,
  parameters: URLSearchParams,
  pending: Pick<Pending, 'state'>,
): string {
  const refuse = (why: Sentence): never => {
    throw new SourceError('login-failed', client.service, say.because(client.service, why));
  };
  if (!same(parameters.get('state') ?? '', pending.state)) {
    return refuse(say.staleSignIn);
  }
  const error = parameters.get('error');
  if (error === 'access_denied') {
    return refuse(say.notAllowedToRead);
  }
  if (error !== null) {
    return refuse(say.signInRefused(error.replace(/[^\w.-]/g, '').slice(0, 60)));
  }
  const code = parameters.get('code') ?? '';
  return code === '' ? refuse(say.noCode) : code;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
