/** Codes and refresh tokens to access tokens (RFC 6749 §4.1.3, §6). */
import { z } from 'zod';
import { SourceError } from '../../mail/readers/raw.ts';
import type { Sentence } from '../../sentence.ts';
import { say } from '../errors.data.ts';
import { HttpFailure, withoutSecrets } from '../http/http-failure.ts';
import { openSender } from '../http/sender.ts';
import { sourceErrorOf } from '../http/source-error.ts';
import type { World } from '../http/world.ts';
import type { OAuthClient } from './providers.data.ts';

export interface Tokens {
  access: string;
  /** Null: the provider gave none; once access ends somebody has to sign in again. */
  refresh: string | null;
  /** Epoch seconds. */
  expiresAt: number;
}

const answerShape = z.object({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.coerce.number().positive().optional(),
  scope: z.string().optional(),
});
const refusalShape = z.object({ error: z.string(), error_description: z.string().optional() });

/** What providers mean when they do not say how long (RFC 6749 §5.1 leaves it open); both give about an hour. */
const USUAL_SECONDS = 3600;

/** Throws SourceError `login-failed`, `no-permission` (what is needed was not agreed to), `no-connection`. */
export async function exchangeCode(
  client: OAuthClient,
  { code, verifier }: { code: string; verifier: string },
  world: World,
  signal: AbortSignal,
): Promise<Tokens> {
  const form = {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: client.redirectUrl,
  };
  return tokensFor(client, form, [code, verifier], world, signal);
}

/** The tokens to use from now on: where the provider gives a new refresh token the old one is void. */
export async function refreshTokens(
  client: OAuthClient,
  { refresh }: Pick<Tokens, 'refresh'>,
  world: World,
  signal: AbortSignal,
): Promise<Tokens> {
  if (refresh === null) throw ended(client, say.noLastingAccess(client.service));
  const form = { grant_type: 'refresh_token', refresh_token: refresh };
  const tokens = await tokensFor(client, form, [refresh], world, signal);
  return { ...tokens, refresh: tokens.refresh ?? refresh };
}

async function tokensFor(
  client: OAuthClient,
  form: Record<string, string>,
  ownSecrets: readonly string[],
  world: World,
  signal: AbortSignal,
): Promise<Tokens> {
  const secrets = [...ownSecrets, client.secret ?? ''];
  const sender = openSender({ world, bearer: null, secrets });
  const fields = {
    ...form,
    client_id: client.id,
    ...(client.secret === null ? {} : { client_secret: client.secret }),
  };
  try {
    const { body } = await sender.send(
      {
        method: 'POST',
        url: client.tokenUrl,
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: new URLSearchParams(fields).toString(),
      },
      signal,
    );
    const answer = answerShape.safeParse(jsonOf(body.toString()));
    if (!answer.success) throw unexpected(client);
    const { access_token, refresh_token = null, expires_in = USUAL_SECONDS, scope } = answer.data;
    if (scope !== undefined) checkScope(client, scope);
    return {
      access: access_token,
      refresh: refresh_token,
      expiresAt: Math.floor(world.now() / 1000 + expires_in),
    };
  } catch (error) {
    if (error instanceof HttpFailure) throw refusal(client, error, secrets);
    throw error;
  }
}

/** People may untick what they are asked for. Microsoft leaves the host out of what it grants. */
function checkScope({ service, needs }: OAuthClient, granted: string): void {
  const given = new Set(granted.toLowerCase().split(/[ ,]+/));
  const lacks = needs.filter(
    need => !given.has(need.toLowerCase()) && !given.has(need.slice(need.lastIndexOf('/') + 1).toLowerCase()),
  );
  if (lacks.length === 0) return;
  throw new SourceError('no-permission', service, say.notAgreedTo(service, lacks.join(', ')));
}

function refusal(client: OAuthClient, failure: HttpFailure, secrets: readonly string[]): SourceError {
  const { service } = client;
  const said = refusalShape.safeParse(jsonOf(failure.said));
  if (failure.kind !== 'refused' || !said.success) return sourceErrorOf(service, service, failure);
  const { error } = said.data;
  if (error === 'invalid_grant') return ended(client, say.accessEnded(service), failure);
  if (error === 'invalid_client' || error === 'unauthorized_client') {
    return new SourceError('login-failed', service, say.clientRefused(service), { cause: failure });
  }
  const shown = withoutSecrets(error, secrets)
    .replace(/[^\w.-]/g, '')
    .slice(0, 60);
  return new SourceError('login-failed', service, say.signInRefusedBy(service, shown), { cause: failure });
}

const ended = ({ service }: OAuthClient, said: Sentence, cause?: HttpFailure): SourceError =>
  new SourceError('login-failed', service, said, { cause });

const unexpected = ({ service }: OAuthClient): SourceError =>
  new SourceError('login-failed', service, say.noOAuthAnswer(service));

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
