/** Who belongs to the workspace, invitations, and keys for other programs. */
import { invite, inviteSchema, openInvitations, withdraw } from '../../app/people/invitations.ts';
import { keySchema, keysOf, makeKey, removeKey } from '../../app/people/keys.ts';
import { changeMember, grantSchema, membersOf, removeMember } from '../../app/people/members.ts';
import { PulsoError } from '../../errors.ts';
import type { Role } from '../../store/tables/rights.ts';
import { type Api, type ApiParts, add, idParam, z } from '../api/api.ts';
import type { Caller } from '../api/caller.ts';
import { say } from '../errors.data.ts';

const userParam = z.object({ userId: z.string().min(1).max(100) });
const list = z.array(z.looseObject({}));

export function memberRoutes(api: Api, parts: ApiParts): void {
  const { context } = parts;
  const { store } = context;
  const people = { tag: 'People', act: 'manage-members', scope: 'members' } as const;
  const keys = { tag: 'Keys', act: 'manage-keys', scope: null } as const;

  add(
    api,
    parts,
    { ...people, method: 'get', path: '/members', summary: 'Everybody with an account here.' },
    { answer: list },
    async ({ caller }) => (await membersOf(store.db, caller.workspaceId)).map(member => ({ ...member })),
  );
  add(
    api,
    parts,
    { ...people, method: 'patch', path: '/members/{userId}', summary: 'Changes role and rights.' },
    { params: userParam, body: grantSchema },
    async ({ caller, params, body }) => {
      assertNoOwnerByKey(caller, body.role);
      await changeMember(store, caller.workspaceId, caller.userId, params.userId, body);
      return undefined;
    },
  );
  add(
    api,
    parts,
    { ...people, method: 'delete', path: '/members/{userId}', summary: 'Takes somebody’s access away.' },
    { params: userParam },
    async ({ caller, params }) =>
      removeMember(store, caller.workspaceId, caller.userId, params.userId) as Promise<undefined>,
  );

  add(
    api,
    parts,
    { ...people, method: 'get', path: '/invitations', summary: 'Invitations nobody has accepted yet.' },
    { answer: list },
    async ({ caller }) => (await openInvitations(store.db, caller.workspaceId)).map(one => ({ ...one })),
  );
  add(
    api,
    parts,
    {
      ...people,
      method: 'post',
      path: '/invitations',
      summary: 'Invites somebody; the link is shown once, and mailed where mail is set up.',
    },
    { body: inviteSchema, answer: z.looseObject({ url: z.string() }), status: 201 },
    async ({ caller, body }) => {
      assertNoOwnerByKey(caller, body.role);
      const { token, ...invited } = await invite(store, caller.workspaceId, caller.userId, body);
      const url = `${context.publicUrl}/invitation/${token}`;
      const mailed =
        (await parts.mailInvitation?.(caller, { ...invited, language: body.language }, url)) ?? false;
      return { ...invited, url, mailed };
    },
  );
  add(
    api,
    parts,
    { ...people, method: 'delete', path: '/invitations/{id}', summary: 'Withdraws an invitation.' },
    { params: idParam },
    async ({ caller, params }) =>
      withdraw(store, caller.workspaceId, caller.userId, params.id) as Promise<undefined>,
  );

  add(
    api,
    parts,
    { ...keys, method: 'get', path: '/keys', summary: 'Keys, without what makes them work.' },
    { answer: list },
    async ({ caller }) => (await keysOf(store.db, caller.workspaceId)).map(key => ({ ...key })),
  );
  add(
    api,
    parts,
    { ...keys, method: 'post', path: '/keys', summary: 'Makes a key; it is shown once.' },
    { body: keySchema, answer: z.looseObject({ key: z.string() }), status: 201 },
    async ({ caller, body }) => ({ ...(await makeKey(store, caller.workspaceId, caller.userId, body)) }),
  );
  add(
    api,
    parts,
    { ...keys, method: 'delete', path: '/keys/{id}', summary: 'Ends a key at once.' },
    { params: idParam },
    async ({ caller, params }) =>
      removeKey(store, caller.workspaceId, caller.userId, params.id) as Promise<undefined>,
  );
}

/** A key would otherwise make itself an owner, who may do more than any key. */
function assertNoOwnerByKey({ scopes }: Caller, role: Role): void {
  if (scopes === null || role !== 'owner') return;
  throw new PulsoError('not-allowed', say.keyMakesNoOwner);
}
