/** Signing in with Google or Microsoft so that Pulso may read a mailbox. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import {
  AUTHORIZING_MINUTES,
  authorizeSchema,
  beginAuthorization,
  finishAuthorization,
} from '../../app/sync/authorize-mailbox.ts';
import { CALLBACK_PATH } from '../../app/sync/providers.ts';
import { PulsoError } from '../../errors.ts';
import { type Api, type ApiParts, add, z } from '../api/api.ts';

const COOKIE = 'pulso.authorizing';

export function authorizeRoutes(api: Api, parts: ApiParts): void {
  const { context, jobs } = parts;
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
    async () => ({
      gmail: context.registrations.gmail !== null,
      graph: context.registrations.graph !== null,
    }),
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
    { body: authorizeSchema, answer: z.object({ url: z.string() }) },
    async ({ c, caller: { workspaceId, userId }, body }) => {
      const { url, pending } = beginAuthorization(context, { workspaceId, userId }, body);
      setCookie(c, COOKIE, pending, {
        httpOnly: true,
        secure: context.publicUrl.startsWith('https:'),
        sameSite: 'Lax',
        path: CALLBACK_PATH,
        maxAge: AUTHORIZING_MINUTES * 60,
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
      const { searchParams } = new URL(c.req.url);
      const pending = getCookie(c, COOKIE);
      deleteCookie(c, COOKIE, { path: CALLBACK_PATH });
      try {
        const { signal } = c.req.raw;
        const done = await finishAuthorization(context, caller.userId, pending, searchParams, signal);
        await jobs.send('recompute', { workspaceId: done.workspaceId });
        return c.redirect(`/mailboxes?connected=${encodeURIComponent(done.address)}`, 303);
      } catch (error) {
        if (!(error instanceof PulsoError)) throw error;
        return c.redirect(`/mailboxes?problem=${encodeURIComponent(error.said[caller.language])}`, 303);
      }
    },
  );
}
