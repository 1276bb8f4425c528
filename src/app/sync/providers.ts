/** Where people sign in to let Pulso read a mailbox: this Pulso's registrations with Google and Microsoft. */
import type { OAuthClient } from '../../connect/oauth/providers.data.ts';
import { googleClient, microsoftClient } from '../../connect/oauth/providers.data.ts';
import { PulsoError } from '../../errors.ts';
import { say } from './errors.data.ts';

export const PROVIDER_KINDS = ['gmail', 'graph'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export interface Registered {
  id: string;
  secret: string;
  /** Microsoft only: whose accounts; `common` for all. */
  tenant?: string;
  /** Other addresses than the provider's own. */
  at?: { authorizationUrl: string; tokenUrl: string; api: string };
}
export type Registrations = Readonly<Record<ProviderKind, Registered | null>>;

export const CALLBACK_PATH = '/api/v1/mailboxes/authorized';

const VARIABLES: Record<ProviderKind, string> = { gmail: 'PULSO_GOOGLE', graph: 'PULSO_MICROSOFT' };

/** PULSO_GOOGLE_CLIENT_ID and PULSO_GOOGLE_CLIENT_SECRET, PULSO_MICROSOFT_… likewise. Throws PulsoError `bad-config`. */
export function registrationsIn(env: NodeJS.ProcessEnv): Registrations {
  const registered = (
    kind: ProviderKind,
    id: string | undefined,
    secret: string | undefined,
  ): Registered | null => {
    if (id === undefined && secret === undefined) return null;
    if (id === undefined || secret === undefined)
      throw new PulsoError('bad-config', say.belongTogether(VARIABLES[kind]));
    const tenant = env.PULSO_MICROSOFT_TENANT;
    return { id, secret, ...(kind === 'graph' && tenant !== undefined ? { tenant } : {}) };
  };
  return {
    gmail: registered('gmail', env.PULSO_GOOGLE_CLIENT_ID, env.PULSO_GOOGLE_CLIENT_SECRET),
    graph: registered('graph', env.PULSO_MICROSOFT_CLIENT_ID, env.PULSO_MICROSOFT_CLIENT_SECRET),
  };
}

/** Throws PulsoError `not-available` where the administrator has not registered Pulso with the provider. */
export function clientOf(
  registrations: Registrations,
  kind: ProviderKind,
  publicUrl: string,
): { client: OAuthClient; api: string | null } {
  const own = registrations[kind];
  if (own === null)
    throw new PulsoError(
      'not-available',
      say.notRegistered(kind === 'gmail' ? 'Google' : 'Microsoft', VARIABLES[kind]),
    );
  const registration = { id: own.id, secret: own.secret, redirectUrl: `${publicUrl}${CALLBACK_PATH}` };
  const client =
    kind === 'gmail'
      ? googleClient(registration, { bodies: true })
      : microsoftClient(registration, { tenant: own.tenant ?? 'common' });
  if (own.at === undefined) return { client, api: null };
  const { authorizationUrl, tokenUrl, api } = own.at;
  return { client: { ...client, authorizationUrl, tokenUrl }, api };
}
