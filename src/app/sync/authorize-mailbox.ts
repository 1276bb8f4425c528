/** A person lets Pulso read their mailbox: they sign in at the provider and come back (OAuth 2 with PKCE). */
import { z } from 'zod';
import { realWorld } from '../../connect/http/world.ts';
import { authorizationCode, startAuthorization } from '../../connect/oauth/authorize.ts';
import { exchangeCode } from '../../connect/oauth/tokens.ts';
import { PulsoError } from '../../errors.ts';
import { SourceError } from '../../mail/readers/raw.ts';
import { addConnection } from '../connections/add-connection.ts';
import type { AppContext } from '../context.ts';
import { say } from './errors.data.ts';
import { addressBehind } from './provider-connector.ts';
import { clientOf, PROVIDER_KINDS } from './providers.ts';

const ABOUT = 'authorizing';
export const AUTHORIZING_MINUTES = 10;

export const authorizeSchema = z.strictObject({
  kind: z.enum(PROVIDER_KINDS),
  mailbox: z.enum(['personal', 'shared']).default('personal'),
  address: z.email().optional(),
});

const pendingShape = authorizeSchema.omit({ address: true }).extend({
  state: z.string(),
  verifier: z.string(),
  workspaceId: z.int(),
  userId: z.string(),
  until: z.number(),
});

/** Where to send them, and what has to come back with them, sealed. Throws PulsoError `not-available`. */
export function beginAuthorization(
  { secrets, registrations, publicUrl, now }: AppContext,
  who: { workspaceId: number; userId: string },
  { kind, mailbox, address }: z.output<typeof authorizeSchema>,
): { url: string; pending: string } {
  const { client } = clientOf(registrations, kind, publicUrl);
  const { url, state, verifier } = startAuthorization(client, address);
  const until = now().epochMilliseconds + AUTHORIZING_MINUTES * 60_000;
  return {
    url,
    pending: secrets.seal(JSON.stringify({ kind, mailbox, state, verifier, ...who, until }), ABOUT),
  };
}

/** Connects the mailbox they have signed in to; returns its address. Throws PulsoError with one sentence. */
export async function finishAuthorization(
  context: AppContext,
  userId: string,
  pending: string | undefined,
  parameters: URLSearchParams,
  signal: AbortSignal,
): Promise<{ workspaceId: number; address: string }> {
  const { registrations, publicUrl, allowedHosts, now } = context;
  const begun = openPending(context, pending);
  if (begun.userId !== userId || begun.until < now().epochMilliseconds) throw stale();
  const { kind, mailbox, verifier, workspaceId } = begun;
  const { client } = clientOf(registrations, kind, publicUrl);
  try {
    const code = authorizationCode(client, parameters, begun);
    const tokens = await exchangeCode(client, { code, verifier }, realWorld, signal);
    const secret = JSON.stringify(tokens);
    const opening = {
      settings: {},
      secret,
      address: client.service,
      accessToken: null,
      allowedHosts,
      registrations,
      publicUrl,
      saveSecret: async () => {},
      placesIn: async () => new Set<number>(),
      marksIn: async () => new Map(),
    };
    const address = await addressBehind(kind, opening, signal);
    await addConnection(context, workspaceId, {
      kind,
      address,
      mailbox,
      settings: {},
      secret,
      by: userId,
    });
    return { workspaceId, address };
  } catch (error) {
    if (error instanceof SourceError) throw new PulsoError('source-failed', error.said, { cause: error });
    throw error;
  }
}

function openPending({ secrets }: AppContext, pending: string | undefined): z.infer<typeof pendingShape> {
  if (pending === undefined) throw stale();
  try {
    return pendingShape.parse(JSON.parse(secrets.open(pending, ABOUT)));
  } catch {
    throw stale();
  }
}

const stale = (): PulsoError => new PulsoError('bad-input', say.staleSignIn);
