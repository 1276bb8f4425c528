/** Who belongs to a workspace, and with which rights. */
import { sql } from 'kysely';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { type Reach, ROLES } from '../../store/tables/rights.ts';
import { holdWorkspace } from '../workspace.ts';
import { note } from './audit.ts';
import { say } from './errors.data.ts';

type Db = Store['db'];

/** What an owner grants: a role, whose figures are own, and what a manager or viewer sees (null: everything). */
export const grantSchema = z.strictObject({
  role: z.enum(ROLES),
  teammate_id: z.int().nullable().default(null),
  mailbox_ids: z.array(z.int()).max(1000).nullable().default(null),
  team_ids: z.array(z.int()).max(1000).nullable().default(null),
});
export type Grant = z.infer<typeof grantSchema>;

export interface Member extends Reach {
  user_id: string;
  name: string;
  email: string;
  language: 'en' | 'es';
  zone: string | null;
}

export async function membersOf(db: Db, workspaceId: number): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.user_id, u.name, u.email, m.role, m.teammate_id, m.mailbox_ids, m.team_ids, m.language, m.zone
    from member m join auth_user u on u.id = m.user_id where m.workspace_id = ${workspaceId}
    order by m.created_at, m.user_id`.execute(db);
  return rows;
}

/** Throws PulsoError `not-found`, `bad-input`, `conflict` when the last owner would go. */
export async function changeMember(
  store: Store,
  workspaceId: number,
  by: string,
  userId: string,
  grant: Grant,
): Promise<void> {
  await store.transaction(async ({ db }) => {
    // Two owners who take each other's role at the same moment would leave none: one waits for the other.
    await holdWorkspace(db, workspaceId);
    await assertKnown(db, workspaceId, grant);
    const before = await memberRow(db, workspaceId, userId);
    if (before.role === 'owner' && grant.role !== 'owner') await assertAnotherOwner(db, workspaceId, userId);
    await db
      .updateTable('member')
      .set(grant)
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', userId)
      .execute();
    await note(db, workspaceId, by, 'member-changed', {
      user: userId,
      role: grant.role,
      before: before.role,
    });
  });
}

/** The person's keys go too; what they decided stays. Throws PulsoError `not-found`, `conflict`. */
export async function removeMember(
  store: Store,
  workspaceId: number,
  by: string,
  userId: string,
): Promise<void> {
  await store.transaction(async ({ db }) => {
    await holdWorkspace(db, workspaceId);
    const before = await memberRow(db, workspaceId, userId);
    if (before.role === 'owner') await assertAnotherOwner(db, workspaceId, userId);
    for (const table of ['member', 'api_key'] as const)
      await db
        .deleteFrom(table)
        .where('workspace_id', '=', workspaceId)
        .where('user_id', '=', userId)
        .execute();
    await note(db, workspaceId, by, 'member-removed', { user: userId });
  });
}

/** Throws PulsoError `bad-input`: rights name only what this workspace has. */
export async function assertKnown(db: Db, workspaceId: number, grant: Grant): Promise<void> {
  const missing = async (table: 'mailbox' | 'team' | 'teammate', column: string, ids: number[]) => {
    if (ids.length === 0) return false;
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} where workspace_id = ${workspaceId}
        and ${sql.ref(column)} = any(${ids}::bigint[])`.execute(db);
    return (rows[0]?.n ?? 0) < new Set(ids).size;
  };
  const wrong =
    (await missing('mailbox', 'mailbox_id', grant.mailbox_ids ?? [])) ||
    (await missing('team', 'team_id', grant.team_ids ?? [])) ||
    (await missing('teammate', 'teammate_id', grant.teammate_id === null ? [] : [grant.teammate_id]));
  if (wrong) throw new PulsoError('bad-input', say.rightsGone);
}

async function memberRow(db: Db, workspaceId: number, userId: string) {
  const row = await db
    .selectFrom('member')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (row === undefined) throw new PulsoError('not-found', say.noMember);
  return row;
}

async function assertAnotherOwner(db: Db, workspaceId: number, userId: string): Promise<void> {
  const other = await db
    .selectFrom('member')
    .select('user_id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'owner')
    .where('user_id', '!=', userId)
    .executeTakeFirst();
  if (other !== undefined) return;
  throw new PulsoError('conflict', say.ownerNeeded);
}
