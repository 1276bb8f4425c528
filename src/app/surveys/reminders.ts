/** One reminder to whoever has not answered; its link is another one, because of the first only a hash is kept. */
import { sql } from 'kysely';
import type { SurveyLanguage } from '../../derive/surveys/survey.ts';
import type { AppContext } from '../context.ts';
import { newInvitationToken } from './tokens.ts';

export interface ReminderClaim {
  invitation_id: number;
  survey_id: number;
  email: string;
  name: string | null;
  language: SurveyLanguage;
  token: string;
}

const AGAIN_MINUTES = 60;

/** Marked as reminded before it is sent: killed in between, nobody is reminded twice. */
export async function claimReminder(context: AppContext, workspaceId: number): Promise<ReminderClaim | null> {
  const { store, now } = context;
  const at = now().toString();
  const { rows } = await sql<Omit<ReminderClaim, 'token'>>`
    update survey_invitation set reminded_at = ${at}::timestamptz
    where workspace_id = ${workspaceId} and invitation_id = (
      select v.invitation_id from survey_invitation v
      join survey s on s.workspace_id = v.workspace_id and s.survey_id = v.survey_id and s.state = 'open' and s.removed_at is null
      where v.workspace_id = ${workspaceId} and v.state = 'delivered' and v.reminded_at is null
        and v.reminder_due_at <= ${at}::timestamptz and v.expires_at > ${at}::timestamptz
        and not exists (select 1 from survey_unsubscribed u where u.workspace_id = v.workspace_id and u.email = v.email)
      order by v.reminder_due_at limit 1 for update of v skip locked)
    returning invitation_id, survey_id, email, name, language`.execute(store.db);
  const [row] = rows;
  if (row === undefined) return null;
  const id = Number(row.invitation_id);
  const token = newInvitationToken(context, workspaceId, id);
  await store.db
    .updateTable('survey_invitation')
    .set({ again_hash: token.hash })
    .where('workspace_id', '=', workspaceId)
    .where('invitation_id', '=', id)
    .execute();
  return { ...row, invitation_id: id, survey_id: Number(row.survey_id), token: token.text };
}

/** The mail server could not just now. */
export async function giveReminderBack(
  { store, now }: AppContext,
  workspaceId: number,
  id: number,
): Promise<void> {
  await store.db
    .updateTable('survey_invitation')
    .set({
      reminded_at: null,
      again_hash: null,
      reminder_due_at: now().add({ minutes: AGAIN_MINUTES }).toString(),
    })
    .where('workspace_id', '=', workspaceId)
    .where('invitation_id', '=', id)
    .execute();
}
