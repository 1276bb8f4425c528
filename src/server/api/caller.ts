/** Who asks: a person with a session, or a program with a key; always in one workspace. */
import type { Context } from 'hono';
import { accept, invitationsTo } from '../../app/people/invitations.ts';
import { type KeyScope, keyBehind } from '../../app/people/keys.ts';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { Reach } from '../../store/tables/rights.ts';
import type { Auth } from '../auth/create-auth.ts';
import { say } from '../errors.data.ts';
import { setLanguage } from '../reader-language.ts';

export interface User {
  id: string;
  name: string;
  email: string;
  twoFactor: boolean;
}

export interface Caller {
  userId: string;
  /** Null for a key. */
  user: User | null;
  workspaceId: number;
  reach: Reach;
  language: 'en' | 'es';
  /** The person's own zone; null: the workspace's. */
  zone: string | null;
  /** What a key may; null: all that the role may. */
  scopes: readonly string[] | null;
}

/** Not signed in, or with a key that is not valid. */
export class NotSignedIn extends Error {}
/** Signed in, but a member of nothing. */
export class NoWorkspace extends Error {}

export const WORKSPACE_HEADER = 'pulso-workspace';

/** Throws NotSignedIn. */
export async function userOf(c: Context, auth: Auth): Promise<User> {
  const session = await auth.api.getSession({ headers: c.req.raw.headers });
  if (session === null) throw new NotSignedIn();
  const { id, name, email, twoFactorEnabled, emailVerified } = session.user as typeof session.user & {
    twoFactorEnabled?: boolean | null;
  };
  if (!emailVerified) throw new NotSignedIn();
  return { id, name, email, twoFactor: twoFactorEnabled === true };
}

/** Throws NotSignedIn, NoWorkspace; PulsoError `not-allowed` for a workspace one is no member of. */
export async function callerOf(c: Context, store: Store, auth: Auth): Promise<Caller> {
  const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer !== undefined) return spokenTo(c, await callerByKey(store.db, bearer));
  const user = await userOf(c, auth);
  const rows = await memberships(store.db, user.id);
  if (rows.length === 0) {
    for (const invitation of await invitationsTo(store.db, user.email))
      await accept(store, invitation, user.id);
    rows.push(...(await memberships(store.db, user.id)));
  }
  // EventSource cannot send headers.
  const asked = c.req.header(WORKSPACE_HEADER) ?? c.req.query('workspace');
  const row = asked === undefined ? rows[0] : rows.find(one => one.workspace_id === Number(asked));
  if (rows.length === 0) throw new NoWorkspace();
  if (row === undefined) throw new PulsoError('not-allowed', say.noMemberThere);
  return spokenTo(c, callerFrom(row, user, null));
}

/** From here on this request is answered in the person's own language. */
function spokenTo(c: Context, caller: Caller): Caller {
  setLanguage(c, caller.language);
  return caller;
}

/** Whoever has signed in is answered in their language, also where nothing asks who it is. */
export async function greet(c: Context, db: Store['db'], auth: Auth): Promise<void> {
  const session = await auth.api.getSession({ headers: c.req.raw.headers });
  const [row] = session === null ? [] : await memberships(db, session.user.id);
  if (row !== undefined) setLanguage(c, row.language);
}

type Membership = Awaited<ReturnType<typeof memberships>>[number];

const memberships = (db: Store['db'], userId: string) =>
  db.selectFrom('member').selectAll().where('user_id', '=', userId).orderBy('workspace_id').execute();

function callerFrom(row: Membership, user: User | null, scopes: readonly string[] | null): Caller {
  const { workspace_id: workspaceId, user_id: userId, language, zone, role } = row;
  const { teammate_id, mailbox_ids, team_ids } = row;
  return {
    userId,
    user,
    workspaceId,
    reach: { role, teammate_id, mailbox_ids, team_ids },
    language,
    zone,
    scopes,
  };
}

async function callerByKey(db: Store['db'], bearer: string): Promise<Caller> {
  const key = await keyBehind(db, bearer);
  if (key === null) throw new NotSignedIn();
  // The key of somebody who has left opens nothing.
  const row = await db
    .selectFrom('member')
    .selectAll()
    .where('workspace_id', '=', key.workspace_id)
    .where('user_id', '=', key.user_id)
    .executeTakeFirst();
  if (row === undefined) throw new NotSignedIn();
  return callerFrom(row, null, key.scopes);
}

export const hasScope = ({ scopes }: Caller, scope: KeyScope): boolean =>
  scopes === null || scopes.includes(scope);

/** Throws PulsoError `not-allowed` when a key lacks the scope. */
export function assertScope(caller: Caller, scope: KeyScope | null): void {
  if (scope === null ? caller.scopes === null : hasScope(caller, scope)) return;
  throw new PulsoError('not-allowed', scope === null ? say.forPeople : say.keyLacks(scope));
}
