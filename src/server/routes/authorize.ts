/** Signing in with Google or Microsoft so that Pulso may read a mailbox (OAuth 2 with PKCE). */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { addConnection } from '../../app/connections/add-connection.ts';
import { addressBehind } from '../../app/sync/provider-connector.ts';
import { CALLBACK_PATH, clientOf, PROVIDER_KINDS } from '../../app/sync/providers.ts';
import { realWorld } from '../../connect/http/world.ts';
import { authorizationCode, startAuthorization } from '../../connect/oauth/authorize.ts';
import { exchangeCode } from '../../connect/oauth/tokens.ts';
import { PulsoError } from '../../errors.ts';
import { SourceError } from '../../mail/readers/raw.ts';
import { type Api, type ApiEnv, type ApiParts, add, z } from '../api/api.ts';

const COOKIE = 'pulso.authorizing';
const ABOUT = 'authorizing';
const MINUTES = 10;

const pendingShape = z.object({
  kind: z.enum(PROVIDER_KINDS),
  mailbox: z.enum(['personal', 'shared']),
  state: z.string(),
  verifier: z.string(),
  workspaceId: z.int(),
  userId: z.string(),
  until: z.number(),
});

export function authorizeRoutes(api: Api, parts: ApiParts): void {
  const { context, jobs } = parts;
  const { secrets, registrations, publicUrl } = context;
  const what = { tag: 'Mailboxes', act: 'manage-mailboxes', scope: null } as const;

  add(
    api,
    parts,
    {
      ...what,
      method: 'get',
      path: '/mailboxes/providers',
      summary: 'With which providers this Pulso is registered.',
    },
    { answer: z.object({ gmail: z.boolean(), graph: z.boolean() }) },
    async () => ({ gmail: registrations.gmail !== null, graph: registrations.graph !== null }),
  );

  add(
    api,
    parts,
    {
      ...what,
      method: 'post',
      path: '/mailboxes/authorize',
      summary: 'Where to send a person to let Pulso read their mailbox.',
    },
    {
      body: z.strictObject({
        kind: z.enum(PROVIDER_KINDS),
        mailbox: z.enum(['personal', 'shared']).default('personal'),
        address: z.email().optional(),
      }),
      answer: z.object({ url: z.string() }),
    },
    async ({ c, caller, body: { kind, mailbox, address } }) => {
      const { client } = clientOf(registrations, kind, publicUrl);
      const { url, state, verifier } = startAuthorization(client, address);
      const until = Date.now() + MINUTES * 60_000;
      const pending = {
        kind,
        mailbox,
        state,
        verifier,
        workspaceId: caller.workspaceId,
        userId: caller.userId,
        until,
      };
      setCookie(c, COOKIE, secrets.seal(JSON.stringify(pending), ABOUT), {
        httpOnly: true,
        secure: publicUrl.startsWith('https:'),
        sameSite: 'Lax',
        path: CALLBACK_PATH,
        maxAge: MINUTES * 60,
      });
      return { url };
    },
  );

  add(
    api,
    parts,
    {
      ...what,
      method: 'get',
      path: '/mailboxes/authorized',
      summary: 'Where the provider sends the person back to.',
    },
    {},
    async ({ c, caller }) => {
      try {
        const pending = pendingIn(c);
        if (pending.userId !== caller.userId || pending.until < Date.now()) throw stale();
        const { client } = clientOf(registrations, pending.kind, publicUrl);
        const code = authorizationCode(client, new URL(c.req.url).searchParams, pending);
        const tokens = await exchangeCode(
          client,
          { code, verifier: pending.verifier },
          realWorld,
          c.req.raw.signal,
        );
        const opening = {
          settings: {},
          secret: JSON.stringify(tokens),
          address: client.service,
          accessToken: null,
          allowedHosts: context.allowedHosts,
          registrations,
          publicUrl,
          saveSecret: async () => {},
          placesIn: async () => new Set<number>(),
        };
        const address = await addressBehind(pending.kind, opening, c.req.raw.signal);
        await addConnection(context, pending.workspaceId, {
          kind: pending.kind,
          address,
          mailbox: pending.mailbox,
          settings: {},
          secret: JSON.stringify(tokens),
        });
        await jobs.send('recompute', { workspaceId: pending.workspaceId });
        return back(c, `connected=${encodeURIComponent(address)}`);
      } catch (error) {
        if (!(error instanceof PulsoError || error instanceof SourceError)) throw error;
        return back(c, `problem=${encodeURIComponent(error.message)}`);
      }
    },
  );

  function pendingIn(c: Context<ApiEnv>): z.infer<typeof pendingShape> {
    const sealed = getCookie(c, COOKIE);
    if (sealed === undefined) throw stale();
    try {
      return pendingShape.parse(JSON.parse(secrets.open(sealed, ABOUT)));
    } catch {
      throw stale();
    }
  }
}

const stale = (): PulsoError =>
  new PulsoError('bad-input', 'This sign-in was not begun here, or too long ago; connect the mailbox again.');

/** To the page of mailboxes, which says how it went. */
function back(c: Context<ApiEnv>, how: string): Response {
  deleteCookie(c, COOKIE, { path: CALLBACK_PATH });
  return c.redirect(`/mailboxes?${how}`, 303);
}
