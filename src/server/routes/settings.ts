/** The workspace's settings as one document, and what the mail suggests for them. */

import { calendarVersions } from '../../app/company/calendar-versions.ts';
import { refreshHolidays } from '../../app/company/holiday-feeds.ts';
import { previewRule } from '../../app/company/rule-preview.ts';
import { suggestions } from '../../app/company/suggestions.ts';
import { engineFor } from '../../app/figures/engine-for.ts';
import { erasePerson, exportPerson } from '../../app/people/one-person.ts';
import { policyVersions } from '../../app/policy/policy-versions.ts';
import { policyPreviewBody, previewPolicy } from '../../app/policy/published.ts';
import { configOf, saveConfig, settingsOf } from '../../app/settings.ts';
import { configSchema } from '../../config.ts';
import { type Api, type ApiParts, add, z } from '../api/api.ts';

export function settingsRoutes(api: Api, parts: ApiParts): void {
  const { context, jobs } = parts;
  const { store } = context;
  const seeing = { tag: 'Settings', act: 'see-settings', scope: 'settings' } as const;
  const changing = { tag: 'Settings', act: 'manage-settings', scope: 'settings' } as const;
  const answer = z.looseObject({ config: z.looseObject({}), etag: z.string() });

  add(
    api,
    parts,
    { ...seeing, method: 'get', path: '/settings', summary: 'The settings, as one document.' },
    { answer },
    async ({ caller }) => {
      const { config, etag } = await settingsOf(store.db, caller.workspaceId);
      return { config: { ...config }, etag };
    },
  );

  add(
    api,
    parts,
    {
      ...changing,
      method: 'put',
      path: '/settings',
      summary:
        'Saves the whole document; facts follow in the background. If-Match: the etag it was made from.',
    },
    { body: z.looseObject({}), answer },
    async ({ c, caller, body }) => {
      const seen = c.req.header('if-match')?.replaceAll('"', '') ?? null;
      const { config, etag } = await saveConfig(context, caller.workspaceId, body, seen, {
        by: caller.userId,
      });
      await jobs.send('recompute', { workspaceId: caller.workspaceId });
      return { config: { ...config }, etag };
    },
  );

  add(
    api,
    parts,
    {
      ...changing,
      method: 'post',
      path: '/settings/holidays',
      summary: 'Reads the calendars of days off now.',
    },
    { answer: z.looseObject({}) },
    async ({ caller }) => {
      const { workspaceId } = caller;
      const { changed, problems } = await refreshHolidays(context, workspaceId);
      if (changed) await jobs.send('recompute', { workspaceId });
      return {
        changed,
        problems: problems.map(({ url, said }) => ({ url, problem: said[caller.language] })),
      };
    },
  );

  add(
    api,
    parts,
    {
      ...seeing,
      method: 'get',
      path: '/settings/calendars',
      summary: 'Every version of the calendars: when, by whom, what changed, how much is counted by it.',
    },
    { answer: z.array(z.looseObject({ calendar_id: z.int(), version: z.int() })) },
    async ({ caller: { workspaceId, reach } }) => {
      const asking = await engineFor(context, workspaceId, reach);
      return (await calendarVersions(store.db, workspaceId, asking)).map(one => ({ ...one }));
    },
  );

  add(
    api,
    parts,
    {
      ...seeing,
      method: 'get',
      path: '/settings/policies',
      summary:
        'Every version of the SLA policies: from when to when, what changed, how much was judged by it.',
    },
    { answer: z.array(z.looseObject({ policy_id: z.int(), version: z.int() })) },
    async ({ caller: { workspaceId, reach } }) => {
      const asking = await engineFor(context, workspaceId, reach);
      return (await policyVersions(store.db, workspaceId, asking)).map(one => ({ ...one }));
    },
  );

  add(
    api,
    parts,
    {
      ...changing,
      method: 'post',
      path: '/settings/service-policy',
      summary:
        'The page of the promises as customers would see it, its address, and how many are left out of it.',
    },
    {
      body: policyPreviewBody,
      answer: z.object({
        html: z.string(),
        url: z.string().nullable(),
        promises: z.int(),
        left_out: z.object({ accounts: z.int(), mailboxes: z.int() }),
      }),
    },
    async ({ caller, body }) => previewPolicy(context, caller.workspaceId, body),
  );

  const person = { tag: 'Privacy', act: 'erase-people', scope: null, method: 'post' } as const;
  const body = z.strictObject({ email: z.string().min(3).max(320) });
  add(
    api,
    parts,
    { ...person, path: '/privacy/export', summary: 'Everything that is kept of one person.' },
    { body, answer: z.looseObject({}) },
    async ({ caller, body: { email } }) => ({
      ...(await exportPerson(context, caller.workspaceId, caller.userId, email)),
    }),
  );
  add(
    api,
    parts,
    {
      ...person,
      path: '/privacy/erase',
      summary: 'Takes one person out of everything that is kept, for good.',
    },
    { body },
    async ({ caller, body: { email } }) =>
      erasePerson(context, caller.workspaceId, caller.userId, email) as Promise<undefined>,
  );

  add(
    api,
    parts,
    {
      ...changing,
      method: 'get',
      path: '/settings/suggestions',
      summary: 'People and accounts as the mail shows them.',
    },
    { answer: z.looseObject({}) },
    async ({ caller }) => ({
      ...(await suggestions(store.db, caller.workspaceId, await configOf(store.db, caller.workspaceId))),
    }),
  );

  add(
    api,
    parts,
    {
      ...changing,
      method: 'post',
      path: '/settings/rule-preview',
      summary: 'What a kind rule would change.',
    },
    { body: z.strictObject({ rule: configSchema.shape.rule.unwrap().element }), answer: z.looseObject({}) },
    async ({ caller, body }) => ({ ...(await previewRule(store.db, caller.workspaceId, body.rule)) }),
  );
}
