/** What somebody may see of a report: their own rights, whoever asked for the report. */
import { PulsoError } from '../../errors.ts';
import { SEES_EVERYTHING, type View } from '../../metrics/engine/row-filter.ts';
import type { AppContext } from '../context.ts';
import { companyOf, may, viewOf } from '../rights.ts';
import { configOf } from '../settings.ts';
import { say } from './errors.data.ts';

export interface Sight {
  view: View;
  /** Whether subjects and addresses of single conversations are shown. */
  conversations: boolean;
}

/** `userId` null: whoever runs this Pulso. Throws `not-allowed` for somebody who is no longer a member. */
export async function sightOf(
  { store }: AppContext,
  workspaceId: number,
  userId: string | null,
): Promise<Sight> {
  if (userId === null) return { view: SEES_EVERYTHING, conversations: true };
  const { db } = store;
  const member = await db
    .selectFrom('member')
    .select(['role', 'teammate_id', 'mailbox_ids', 'team_ids'])
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (member === undefined) {
    throw new PulsoError('not-allowed', say.readerGone);
  }
  const config = await configOf(db, workspaceId);
  return {
    view: viewOf(member, config, await companyOf(db, workspaceId, member)),
    conversations: may(member.role, 'see-conversations'),
  };
}
