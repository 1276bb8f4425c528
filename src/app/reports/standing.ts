/**
 * Who may use what somebody else has set up. Reports and alerts show what their maker may see: whoever sees less must not bend them
 * towards themselves, nor read what they brought.
 */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { seesAll } from '../rights.ts';
import { say } from './errors.data.ts';
import type { Recipient } from './schedules.ts';
import { sightOf } from './sight.ts';

/** `by` null: whoever runs this Pulso. Throws `not-allowed` for somebody else's, unless one sees everything. */
export async function assertOwn(
  context: AppContext,
  workspaceId: number,
  by: string | null,
  madeBy: string | null,
): Promise<void> {
  if (by === null || by === madeBy || (await seesWhole(context, workspaceId, by))) return;
  throw new PulsoError('not-allowed', say.madeByAnother);
}

export async function seesWhole(context: AppContext, workspaceId: number, by: string): Promise<boolean> {
  return seesAll((await sightOf(context, workspaceId, by)).view);
}

/** A recipient sees by a member's rights only at that member's own address. Throws `bad-input`. */
export async function assertRecipients(
  { store }: Pick<AppContext, 'store'>,
  workspaceId: number,
  recipients: readonly Recipient[],
): Promise<void> {
  const members = recipients.filter(one => one.user_id !== null);
  if (members.length === 0) return;
  const { rows } = await sql<{ user_id: string; email: string }>`
    select m.user_id, lower(u.email) as email from member m join auth_user u on u.id = m.user_id
    where m.workspace_id = ${workspaceId}`.execute(store.db);
  for (const { email, user_id } of members) {
    if (rows.some(row => row.user_id === user_id && row.email === email)) continue;
    throw new PulsoError('bad-input', say.notTheirAddress(email));
  }
}

/** A mail as it was sent is for its reader, and for whoever sees everything. Throws `not-found`. */
export async function assertReader(
  context: AppContext,
  workspaceId: number,
  by: string | null,
  { recipient, madeBy }: { recipient: string; madeBy: string | null },
): Promise<void> {
  if (by === null || (await seesWhole(context, workspaceId, by))) return;
  const { rows } = await sql<{ id: string }>`
    select id from auth_user where lower(email) = ${recipient}`.execute(context.store.db);
  const [reader] = rows;
  // Addresses from outside see what the report's maker may see.
  if (reader === undefined ? madeBy === by : reader.id === by) return;
  throw new PulsoError('not-found', say.forSomebodyElse);
}
