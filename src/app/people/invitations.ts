/** Inviting people: a link that is shown or mailed once, and works once. */
import { sql } from 'kysely';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { Role } from '../../store/tables/rights.ts';
import { note } from './audit.ts';
import { say } from './errors.data.ts';
import { assertKnown, grantSchema } from './members.ts';
import { nextNumber } from './numbers.ts';
import { hashOf, newToken, workspaceIn } from './token.ts';

type Db = Store['db'];
const PREFIX = 'invitation';
const VALID_DAYS = 14;

export const inviteSchema = grantSchema.extend({
  email: z.email().toLowerCase(),
  language: z.enum(['en', 'es']).default('en'),
});

export interface Invited {
  id: number;
  email: string;
  role: Role;
  created_at: string;
  expires_at: string;
}

/** Returns the invitation with its token, which is not shown again. Throws PulsoError `bad-input`, `conflict`. */
export async function invite(
  store: Store,
  workspaceId: number,
  by: string,
  { email, language, ...grant }: z.output<typeof inviteSchema>,
): Promise<Invited & { token: string }> {
  const token = newToken(PREFIX, workspaceId);
  return store.transaction(async ({ db }) => {
    await assertKnown(db, workspaceId, grant);
    const { rows: members } = await sql`
      select 1 from member m join auth_user u on u.id = m.user_id
      where m.workspace_id = ${workspaceId} and u.email = ${email}`.execute(db);
    if (members.length > 0) throw new PulsoError('conflict', say.memberAlready(email));
    // A new invitation replaces an older one to the same address.
    await db
      .deleteFrom('invitation')
      .where('workspace_id', '=', workspaceId)
      .where('email', '=', email)
      .where('accepted_at', 'is', null)
      .execute();
    const row = await db
      .insertInto('invitation')
      .values({
        workspace_id: workspaceId,
        invitation_id: await nextNumber(db, 'invitation', 'invitation_id', workspaceId),
        email,
        language,
        ...grant,
        token_hash: token.hash,
        invited_by: by,
        created_at: sql<Date>`now()`,
        expires_at: sql<Date>`now() + ${`${VALID_DAYS} days`}::interval`,
        accepted_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await note(db, workspaceId, by, 'member-invited', { email, role: grant.role });
    return { ...shown(row), token: token.text };
  });
}

export async function openInvitations(db: Db, workspaceId: number): Promise<Invited[]> {
  const rows = await db
    .selectFrom('invitation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('accepted_at', 'is', null)
    .orderBy('invitation_id', 'desc')
    .execute();
  return rows.map(shown);
}

export async function withdraw(store: Store, workspaceId: number, by: string, id: number): Promise<void> {
  await store.transaction(async ({ db }) => {
    const gone = await db
      .deleteFrom('invitation')
      .where('workspace_id', '=', workspaceId)
      .where('invitation_id', '=', id)
      .where('accepted_at', 'is', null)
      .returning('email')
      .executeTakeFirst();
    // Accepted or withdrawn already: nothing was done.
    if (gone !== undefined) await note(db, workspaceId, by, 'invitation-withdrawn', { email: gone.email });
  });
}

/** What the link says to whoever opens it. Throws PulsoError `not-found` for a token that is wrong, used or too old. */
export async function invitationBehind(db: Db, token: string) {
  const workspaceId = workspaceIn(PREFIX, token);
  const row =
    workspaceId === null
      ? undefined
      : await db
          .selectFrom('invitation')
          .innerJoin('workspace', 'workspace.workspace_id', 'invitation.workspace_id')
          .selectAll('invitation')
          .select('workspace.name as company')
          .where('invitation.workspace_id', '=', workspaceId)
          .where('token_hash', '=', hashOf(token))
          .where('accepted_at', 'is', null)
          .where('expires_at', '>', sql<Date>`now()`)
          .executeTakeFirst();
  if (row === undefined) {
    throw new PulsoError('not-found', say.invitationGone);
  }
  return row;
}

/** Makes the user a member; once. Throws PulsoError `not-found`. */
export async function accept(
  store: Store,
  invitation: { workspace_id: number; invitation_id: number },
  userId: string,
): Promise<void> {
  await store.transaction(async ({ db }) => {
    const row = await db
      .updateTable('invitation')
      .set({ accepted_at: sql<Date>`now()` })
      .where('workspace_id', '=', invitation.workspace_id)
      .where('invitation_id', '=', invitation.invitation_id)
      .where('accepted_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) throw new PulsoError('not-found', say.invitationUsed);
    await db
      .insertInto('member')
      .values({
        workspace_id: row.workspace_id,
        user_id: userId,
        role: row.role,
        teammate_id: row.teammate_id,
        mailbox_ids: row.mailbox_ids,
        team_ids: row.team_ids,
        language: row.language,
        zone: null,
        created_at: sql<Date>`now()`,
      })
      .onConflict(conflict => conflict.columns(['workspace_id', 'user_id']).doNothing())
      .execute();
    await note(db, row.workspace_id, userId, 'member-joined', { role: row.role });
  });
}

/** Open invitations to an address that a provider has confirmed: signing in accepts them. */
export async function invitationsTo(db: Db, email: string) {
  return db
    .selectFrom('invitation')
    .select(['workspace_id', 'invitation_id'])
    .where('email', '=', email.toLowerCase())
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .execute();
}

const shown = (row: {
  invitation_id: number;
  email: string;
  role: Role;
  created_at: Date;
  expires_at: Date;
}): Invited => ({
  id: row.invitation_id,
  email: row.email,
  role: row.role,
  created_at: row.created_at.toISOString(),
  expires_at: row.expires_at.toISOString(),
});
