/** Why an invitation is not sent after all, looked at in the moment of sending. */
import { type Asked, fatigueOf, type Suppressed } from '../../derive/surveys/fatigue.ts';
import type { Store } from '../../store/store.ts';
import type { Claim } from './claims.ts';
import type { Survey } from './surveys.ts';

/** What has waited so long is no longer about anything. */
const OLDEST_DAYS = 7;

/** Null: it may leave. */
export async function suppressionOf(
  db: Store['db'],
  workspaceId: number,
  claim: Claim,
  { id, kind, settings }: Survey,
  now: Temporal.Instant,
): Promise<Suppressed | null> {
  const { email } = claim;
  if (
    now.epochMilliseconds - Math.max(claim.created_at.getTime(), claim.due_at.getTime()) >
    OLDEST_DAYS * 86_400_000
  )
    return 'too_old';
  const stopped = await db
    .selectFrom('survey_unsubscribed')
    .select('email')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .executeTakeFirst();
  if (stopped !== undefined) return 'unsubscribed';
  const ours = await db
    .selectFrom('address')
    .select('internal')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .executeTakeFirst();
  if (kind !== 'agent' && ours?.internal === true) return 'ours';
  if (claim.ticket_id !== null && !(await isStillSolved(db, workspaceId, claim))) return 'reopened';
  const { same_days: sameDays, any_days: anyDays } = settings;
  const asked = await askedBefore(db, workspaceId, email, claim.invitation_id);
  return fatigueOf({ surveyId: id, now: now.epochMilliseconds / 1000 }, asked, { sameDays, anyDays });
}

/** A ticket that was opened again is asked about when it is solved again. */
async function isStillSolved(
  db: Store['db'],
  workspaceId: number,
  { ticket_id, occasion }: Claim,
): Promise<boolean> {
  const fact = await db
    .selectFrom('ticket_fact')
    .select(['status', 'last_solved_at', 'counted'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticket_id ?? 0)
    .executeTakeFirst();
  if (fact === undefined || !fact.counted || fact.last_solved_at === null) return false;
  const solved = fact.status === 'solved' || fact.status === 'closed';
  return solved && occasion === `ticket ${ticket_id} ${Math.round(fact.last_solved_at.getTime() / 1000)}`;
}

/** What is being sent at this moment counts, too. */
async function askedBefore(
  db: Store['db'],
  workspaceId: number,
  email: string,
  but: number,
): Promise<Asked[]> {
  const rows = await db
    .selectFrom('survey_invitation')
    .select(['survey_id', 'delivered_at', 'claimed_until', 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .where('invitation_id', '<>', but)
    .where(eb => eb.or([eb('delivered_at', 'is not', null), eb('state', '=', 'sending')]))
    .execute();
  return rows.map(row => ({
    surveyId: row.survey_id,
    at: (row.delivered_at ?? row.claimed_until ?? new Date(0)).getTime() / 1000,
  }));
}
