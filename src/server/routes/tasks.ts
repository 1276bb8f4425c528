/** What is to be done about an answer, and whose it is. */
import { engineFor } from '../../app/figures/engine-for.ts';
import { changeTask, listTasks, taskBody, tasksQuery } from '../../app/surveys/tasks.ts';
import { type Api, type ApiParts, add, idParam, z } from '../api/api.ts';
import type { Caller } from '../api/caller.ts';

const list = z.array(z.looseObject({}));

export function taskRoutes(api: Api, parts: ApiParts): void {
  const { context } = parts;
  const asking = (caller: Caller) => engineFor(context, caller.workspaceId, caller.reach);
  const working = { tag: 'Tasks', act: 'work-tasks', scope: 'surveys' } as const;

  add(
    api,
    parts,
    { ...working, method: 'get', path: '/tasks', summary: 'What is to be done about answers, newest first.' },
    { query: tasksQuery, answer: list },
    async ({ caller, query }) =>
      (await listTasks(context, caller.workspaceId, await asking(caller), query)).map(one => ({ ...one })),
  );
  add(
    api,
    parts,
    {
      ...working,
      method: 'patch',
      path: '/tasks/{id}',
      summary: 'Whose it is, when it is due, and how it ended.',
    },
    { params: idParam, body: taskBody },
    async ({ caller, params, body }) =>
      changeTask(
        context,
        caller.workspaceId,
        caller.userId,
        await asking(caller),
        params.id,
        body,
      ) as Promise<undefined>,
  );
}
