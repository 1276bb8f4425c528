import { accountBy } from '../../app/accounts.ts';
import { bestTime } from '../../app/best-time.ts';
import { accountPage } from '../../app/figures/account-page.ts';
import { contactPage } from '../../app/figures/contact-page.ts';
import { engineFor } from '../../app/figures/engine-for.ts';
import { markConversation } from '../../app/figures/mark-conversation.ts';
import { type Api, type ApiParts, add, idParam, z } from '../api/api.ts';
import type { Caller } from '../api/caller.ts';

/** What one does with a conversation, and who is behind it. */
export function conversationRoutes(api: Api, parts: ApiParts): void {
  const { context, jobs } = parts;
  const { store } = context;
  const asking = (caller: Caller) => engineFor(context, caller.workspaceId, caller.reach);
  const marking = {
    tag: 'Conversations',
    act: 'mark-conversations',
    scope: 'conversations',
    method: 'post',
  } as const;

  add(
    api,
    parts,
    { ...marking, path: '/conversations/{id}/assign', summary: 'Says whose it is; null: nobody’s.' },
    { params: idParam, body: z.strictObject({ teammate_id: z.int().nullable() }) },
    async ({ caller, params, body }) => {
      await markConversation(store, caller.workspaceId, await asking(caller), caller.userId, params.id, {
        assign: body.teammate_id,
      });
      context.tell({ workspaceId: caller.workspaceId, what: 'facts' });
      await jobs.send('recompute', { workspaceId: caller.workspaceId });
      return undefined;
    },
  );
  for (const verb of ['close', 'reopen'] as const) {
    add(
      api,
      parts,
      {
        ...marking,
        path: `/conversations/{id}/${verb}`,
        summary: verb === 'close' ? 'Nobody waits any more; adds no reply.' : 'Takes a closing back.',
      },
      { params: idParam },
      async ({ caller, params }) => {
        const mark = verb === 'close' ? ({ close: true } as const) : ({ reopen: true } as const);
        const { workspaceId } = caller;
        await markConversation(store, workspaceId, await asking(caller), caller.userId, params.id, mark);
        await jobs.send('recompute', { workspaceId });
        return undefined;
      },
    );
  }

  add(
    api,
    parts,
    {
      method: 'get',
      path: '/when',
      summary: 'When to write to an address or a company, and from how many mails that is known.',
      tag: 'Conversations',
      act: 'see-conversations',
      scope: 'conversations',
    },
    { query: z.object({ to: z.string().min(3).max(320) }), answer: z.looseObject({}) },
    async ({ caller, query }) => {
      const { view, now, config } = await asking(caller);
      const { domains } = await accountBy(store.db, caller.workspaceId, config, query.to);
      return {
        ...(await bestTime(
          { db: store.within(context.questionMs) },
          {
            workspaceId: caller.workspaceId,
            who: query.to,
            ...(domains.length === 0 ? {} : { domains }),
            zone: null,
            range: 'all',
            now,
            view,
          },
        )),
      };
    },
  );

  add(
    api,
    parts,
    {
      method: 'get',
      path: '/people/{email}',
      summary: 'Who a contact is.',
      tag: 'Conversations',
      act: 'see-conversations',
      scope: 'conversations',
    },
    { params: z.object({ email: z.string().min(3).max(320) }), answer: z.looseObject({}) },
    async ({ caller, params }) => ({
      ...(await contactPage(store.db, caller.workspaceId, await asking(caller), params.email)),
    }),
  );

  add(
    api,
    parts,
    {
      method: 'get',
      path: '/accounts/{who}',
      summary: 'Who a customer company is: by its name in the settings, or a domain.',
      tag: 'Conversations',
      act: 'see-conversations',
      scope: 'conversations',
    },
    { params: z.object({ who: z.string().min(1).max(320) }), answer: z.looseObject({}) },
    async ({ caller, params }) => ({
      ...(await accountPage(store.db, caller.workspaceId, await asking(caller), params.who)),
    }),
  );
}
