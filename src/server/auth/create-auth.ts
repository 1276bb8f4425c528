/** Signing in: passwords, second factor, sessions, an OpenID provider; the library's own tables are called `auth_*`. */
import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { say } from '../errors.data.ts';
import { SIGN_IN_FAILED } from './sign-in-failed.ts';

export interface OidcProvider {
  /** As people know it; on the button. */
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
}

export interface AuthOptions {
  store: Store;
  secret: string;
  publicUrl: string;
  oidc: OidcProvider | null;
  /** Sends the link for a new password. */
  sendReset(to: { email: string; name: string; userId: string }, url: string): Promise<void>;
  /** May somebody who signs in for the first time through the provider have an account? */
  isInvited(email: string): Promise<boolean>;
}

const MINUTE = 60;
const DAY = 86_400;
/** The header in which the server tells the library who asks; whatever a client sends by this name is dropped. */
export const CLIENT_HEADER = 'x-pulso-client';
export const OIDC = 'oidc';

export async function createAuth(options: AuthOptions) {
  const auth = authOver(options);
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  return auth;
}

/** The library's tables, for a store that a backup is put into. */
export async function makeAuthTables(store: Store): Promise<void> {
  await createAuth({
    store,
    secret: randomBytes(32).toString('hex'),
    publicUrl: 'http://localhost',
    oidc: null,
    sendReset: async () => {},
    isInvited: async () => false,
  });
}

export type Auth = Awaited<ReturnType<typeof createAuth>>;

function authOver({ store, secret, publicUrl, oidc, sendReset, isInvited }: AuthOptions) {
  return betterAuth({
    database: { db: store.db, type: 'postgres', transaction: false },
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    // The server has compared the origin with its own name before.
    trustedOrigins: request => (request === undefined ? [] : [new URL(request.url).origin]),
    logger: { disabled: true },
    telemetry: { enabled: false },
    onAPIError: { errorURL: `${publicUrl}${SIGN_IN_FAILED}` },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 60 * MINUTE,
      sendResetPassword: async ({ user, url }) =>
        sendReset({ email: user.email, name: user.name, userId: user.id }, url),
    },
    user: { modelName: 'auth_user' },
    session: { modelName: 'auth_session', expiresIn: 14 * DAY, updateAge: DAY },
    account: {
      modelName: 'auth_account',
      // None is trusted blindly: an address counts only where the provider says that it is verified.
      accountLinking: { enabled: true, trustedProviders: [] },
      // Nobody uses them after signing in; a backup must not hand them on.
      encryptOAuthTokens: true,
    },
    verification: { modelName: 'auth_verification' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limit',
      window: MINUTE,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 5 * MINUTE, max: 10 },
        '/two-factor/*': { window: 5 * MINUTE, max: 10 },
        '/request-password-reset': { window: 10 * MINUTE, max: 5 },
        '/reset-password': { window: 10 * MINUTE, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'pulso',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
      // Said outright: left out, a variable TEST in the environment would send people on to anywhere.
      disableOriginCheck: false,
      // Where a request comes from is the guard's business, for every route alike.
      disableCSRFCheck: true,
    },
    databaseHooks: {
      user: {
        create: {
          // An account with an address that nobody has vouched for would wait there for its owner.
          before: async user => {
            if (user.emailVerified !== true) throw refusal('not_vouched');
            if (!(await isInvited(user.email.toLowerCase()))) throw refusal('not_invited');
            return { data: user };
          },
        },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Pulso', schema: { twoFactor: { modelName: 'auth_two_factor' } } }),
      genericOAuth({
        config:
          oidc === null
            ? []
            : [
                {
                  providerId: OIDC,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                },
              ],
      }),
    ],
  });
}

/** Comes back as the code of `sign-in-failed.data.ts`. */
const refusal = (code: 'not_vouched' | 'not_invited'): APIError =>
  new APIError('FORBIDDEN', { code, message: code });

/** An account with a password, for set-up and invitations; nobody else makes any. Returns the user's id. Throws `conflict`. */
export async function addUser(
  auth: Auth,
  person: { name: string; email: string; password: string },
): Promise<string> {
  const { internalAdapter, password } = await auth.$context;
  const user = await internalAdapter
    .createUser(
      { name: person.name, email: person.email.toLowerCase(), emailVerified: true },
      { method: 'email' },
    )
    .catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      throw new PulsoError('conflict', say.hasAccount(person.email), { cause: error });
    });
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: await password.hash(person.password),
  });
  return user.id;
}

/** SQLSTATE: another request has made the same account meanwhile. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';

/** For an account that came to nothing. */
export async function removeUser(auth: Auth, userId: string): Promise<void> {
  await (await auth.$context).internalAdapter.deleteUser(userId);
}
