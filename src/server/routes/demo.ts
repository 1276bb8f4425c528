import { assertEmpty, removeDemo } from '../../app/demo.ts';
import { note } from '../../app/people/audit.ts';
import { workOf } from '../../app/work.ts';
import { type Api, type ApiParts, add, z } from '../api/api.ts';

/** The made-up company, for looking around. */
/** How far background work is. */
export function progressRoutes(api: Api, parts: ApiParts): void {
  add(
    api,
    parts,
    {
      method: 'get',
      path: '/progress',
      summary: 'What is being worked on, and how far it is.',
      tag: 'Figures',
      act: 'see-figures',
      scope: 'figures',
    },
    { answer: z.array(z.looseObject({})) },
    async ({ caller }) => (await workOf(parts.context, caller.workspaceId)).map(one => ({ ...one })),
  );
}

export function demoRoutes(api: Api, parts: ApiParts): void {
  const { context, jobs } = parts;
  const what = { tag: 'Demo', act: 'manage-mailboxes', scope: null, path: '/demo' } as const;
  add(
    api,
    parts,
    {
      ...what,
      method: 'post',
      summary: 'Fills an empty workspace with twelve months of a made-up company, in the background.',
    },
    { status: 202 },
    async ({ c, caller }) => {
      await assertEmpty(context.store.db, caller.workspaceId);
      await jobs.send('demo', { workspaceId: caller.workspaceId });
      await context.store.transaction(({ db }) =>
        note(db, caller.workspaceId, caller.userId, 'demo-added', {}),
      );
      return c.body(null, 202);
    },
  );
  add(
    api,
    parts,
    { ...what, method: 'delete', summary: 'Takes the made-up company out again.' },
    {},
    async ({ caller }) => removeDemo(context, caller.workspaceId, caller.userId) as Promise<undefined>,
  );
}
