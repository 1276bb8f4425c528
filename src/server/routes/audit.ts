/** Who did what, for owners to look up. */
import { auditOf, auditQuery } from '../../app/people/read-audit.ts';
import { type Api, type ApiParts, add, z } from '../api/api.ts';

export function auditRoutes(api: Api, parts: ApiParts): void {
  add(
    api,
    parts,
    {
      method: 'get',
      path: '/audit',
      summary: 'Who did what, newest first, page by page; never with secrets.',
      tag: 'People',
      act: 'see-audit',
      scope: 'members',
    },
    {
      query: auditQuery,
      answer: z.object({
        entries: z.array(
          z.looseObject({ id: z.int(), at: z.string(), action: z.string(), detail: z.looseObject({}) }),
        ),
        next: z.string().nullable(),
        people: z.array(z.looseObject({ id: z.string() })),
      }),
    },
    async ({ caller, query }) => {
      const page = await auditOf(parts.context.store.db, caller.workspaceId, query);
      return {
        ...page,
        entries: page.entries.map(entry => ({ ...entry })),
        people: page.people.map(person => ({ ...person })),
      };
    },
  );
}
