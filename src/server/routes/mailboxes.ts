/** Connected mailboxes: connecting, looking how they do, ending. */
import { addConnection } from '../../app/connections/add-connection.ts';
import { changeConnection } from '../../app/connections/change-connection.ts';
import { connectionStatus, listConnections } from '../../app/connections/list-connections.ts';
import { pauseConnection, resumeConnection } from '../../app/connections/pause-connection.ts';
import { removeConnection } from '../../app/connections/remove-connection.ts';
import { testConnection } from '../../app/connections/test-connection.ts';
import { type Api, type ApiParts, add, idParam, z } from '../api/api.ts';

const entered = z.strictObject({
  kind: z.enum(['imap', 'folder']),
  address: z.string().min(3).max(320),
  name: z.string().max(100).optional(),
  mailbox: z.enum(['personal', 'shared']).default('personal'),
  settings: z.record(z.string(), z.unknown()),
  secret: z.string().max(4000).nullable().default(null),
});
const answer = z.looseObject({ id: z.int(), state: z.string() });

export function mailboxRoutes(api: Api, parts: ApiParts): void {
  const { context, jobs } = parts;
  const seeing = { tag: 'Mailboxes', act: 'see-mailboxes', scope: 'mailboxes' } as const;
  const managing = { tag: 'Mailboxes', act: 'manage-mailboxes', scope: 'mailboxes' } as const;

  add(
    api,
    parts,
    { ...seeing, method: 'get', path: '/mailboxes', summary: 'Every connected mailbox and how it does.' },
    { answer: z.array(answer) },
    async ({ caller }) =>
      (await listConnections(context, caller.workspaceId, caller.language)).map(one => ({ ...one })),
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'post',
      path: '/mailboxes',
      summary: 'Connects a mailbox; reading begins at once, newest mail first.',
    },
    { body: entered, answer, status: 201 },
    async ({ caller, body }) => {
      const { workspaceId } = caller;
      const id = await addConnection(context, workspaceId, { ...body, by: caller.userId });
      await jobs.send('recompute', { workspaceId });
      return { ...(await connectionStatus(context, workspaceId, id, caller.language)) };
    },
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'post',
      path: '/mailboxes/test',
      summary: 'Logs in and looks what is there, before anything is saved.',
    },
    {
      body: entered.omit({ mailbox: true, name: true, secret: true }).extend({
        secret: z.string().max(4000).nullable().optional(),
        id: z.int().positive().optional(),
      }),
      answer: z.looseObject({ folders: z.array(z.string()), messages: z.int() }),
    },
    async ({ caller, body: { id, ...body } }) => ({
      ...(await testConnection(context, caller.workspaceId, {
        ...body,
        ...(id === undefined ? {} : { connectionId: id }),
      })),
    }),
  );
  add(
    api,
    parts,
    { ...seeing, method: 'get', path: '/mailboxes/{id}', summary: 'One connected mailbox and how it does.' },
    { params: idParam, answer },
    async ({ caller, params }) => ({
      ...(await connectionStatus(context, caller.workspaceId, params.id, caller.language)),
    }),
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'patch',
      path: '/mailboxes/{id}',
      summary: 'Changes its name, how it is reached, or its password.',
    },
    {
      params: idParam,
      body: z.strictObject({
        name: z.string().max(100).optional(),
        settings: z.record(z.string(), z.unknown()).optional(),
        secret: z.string().min(1).max(4000).optional(),
        /** Logs in the new way first; where that fails nothing is changed. */
        test: z.boolean().default(false),
      }),
      answer,
    },
    async ({ caller, params, body }) => {
      await changeConnection(context, caller.workspaceId, params.id, body, caller.userId);
      return { ...(await connectionStatus(context, caller.workspaceId, params.id, caller.language)) };
    },
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'delete',
      path: '/mailboxes/{id}',
      summary: 'Ends the connection; what was read stays.',
    },
    { params: idParam },
    async ({ caller, params }) =>
      removeConnection(context, caller.workspaceId, params.id, caller.userId) as Promise<undefined>,
  );
  for (const [verb, summary, act] of [
    ['pause', 'Stops reading for a while.', pauseConnection],
    ['resume', 'Goes on reading.', resumeConnection],
    ['sync', 'Tries again and looks for new mail at once.', resumeConnection],
  ] as const) {
    add(
      api,
      parts,
      { ...managing, method: 'post', path: `/mailboxes/{id}/${verb}`, summary },
      { params: idParam },
      async ({ caller, params }) =>
        act(context, caller.workspaceId, params.id, caller.userId) as Promise<undefined>,
    );
  }
}
