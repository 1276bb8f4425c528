/** Sends every invitation and reminder that is due. May run in several workers at once, and be killed at any moment. */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { MailRefused } from '../mail-out/refusal.ts';
import { sendMail } from '../mail-out/send-mail.ts';
import { smtpOf } from '../mail-out/settings.ts';
import { beginSending, type Claim, claimInvitation, type Ended, endCutOff, endInvitation } from './claims.ts';
import { say } from './errors.data.ts';
import { claimReminder, giveReminderBack } from './reminders.ts';
import { suppressionOf } from './suppression.ts';
import { surveyMail } from './survey-mail.ts';
import { type Survey, surveysOf } from './surveys.ts';
import { newInvitationToken, stopToken } from './tokens.ts';

/** Minutes after an attempt that may work later; then it is given up. */
const AGAIN_MINUTES = [5, 30, 120, 360, 720];

export interface SentSurveys {
  sent: number;
  reminded: number;
  suppressed: number;
  failed: number;
  later: number;
}

/** Nothing happens where no mail can be sent: what waits goes on waiting, and what has waited for a week is not sent any more. */
export async function sendDueSurveys(
  context: AppContext,
  workspaceId: number,
  signal: AbortSignal,
): Promise<SentSurveys> {
  const done: SentSurveys = { sent: 0, reminded: 0, suppressed: 0, failed: 0, later: 0 };
  await closeEnded(context, workspaceId);
  await endCutOff(context, workspaceId);
  const surveys = new Map(
    (await surveysOf(context.store.db, workspaceId)).map(survey => [survey.id, survey]),
  );
  if (surveys.size === 0 || (await smtpOf(context, workspaceId)) === null) return done;
  const { name: company } = await context.store.db
    .selectFrom('workspace')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  while (!signal.aborted) {
    const claim = await claimInvitation(context, workspaceId);
    if (claim === null) break;
    const survey = surveys.get(claim.survey_id);
    const ended = await deliver(context, workspaceId, claim, survey, company);
    if (ended === null) continue;
    await endInvitation(context, workspaceId, claim, ended);
    const as = { delivered: 'sent', suppressed: 'suppressed', failed: 'failed', waiting: 'later' } as const;
    done[as[ended.state]]++;
  }
  while (!signal.aborted) {
    const claim = await claimReminder(context, workspaceId);
    if (claim === null) break;
    const survey = surveys.get(claim.survey_id);
    if (survey === undefined) continue;
    try {
      await mail(context, workspaceId, claim, survey, company, claim.token, true);
      done.reminded++;
    } catch (error) {
      if (!(error instanceof MailRefused && error.temporary)) continue;
      await giveReminderBack(context, workspaceId, claim.invitation_id);
      break;
    }
  }
  if (done.sent + done.reminded + done.suppressed + done.failed > 0)
    context.tell({ workspaceId, what: 'surveys' });
  return done;
}

/** Null: another worker has it. */
async function deliver(
  context: AppContext,
  workspaceId: number,
  claim: Claim,
  survey: Survey | undefined,
  company: string,
): Promise<Ended | null> {
  if (survey === undefined || survey.state !== 'open') return { state: 'failed', said: say.closedBefore };
  try {
    const token = newInvitationToken(context, workspaceId, claim.invitation_id);
    const begun = await context.store.transaction(async ({ db }) => {
      // Two workers with an invitation each to the same person: one waits here, and sees what the other has begun.
      await sql`select pg_advisory_xact_lock(hashtext(${`survey ${workspaceId} ${claim.email}`}))`.execute(
        db,
      );
      const reason = await suppressionOf(db, workspaceId, claim, survey, context.now());
      if (reason !== null) return { reason };
      return (await beginSending(db, workspaceId, claim, token.hash)) ? { reason: null } : null;
    });
    if (begun === null) return null;
    if (begun.reason !== null) return { state: 'suppressed', reason: begun.reason };
    await mail(context, workspaceId, claim, survey, company, token.text, false);
    return { state: 'delivered', settings: survey.settings };
  } catch (error) {
    return refused(context, claim, error);
  }
}

async function mail(
  context: AppContext,
  workspaceId: number,
  { email, name, language, survey_id: id }: Pick<Claim, 'email' | 'name' | 'language' | 'survey_id'>,
  survey: Survey,
  company: string,
  token: string,
  reminder: boolean,
): Promise<void> {
  const stopUrl = `${context.publicUrl}/survey/stop/${stopToken(context, workspaceId, email, language)}`;
  const url = `${context.publicUrl}/survey/${token}`;
  const rendered = surveyMail({ survey, company, language, url, stopUrl, reminder });
  await sendMail(context, workspaceId, {
    to: name === null ? { address: email } : { address: email, name },
    ...rendered,
    subscription: { unsubscribeUrl: stopUrl, list: `survey-${id}.${workspaceId}` },
  });
}

function refused({ now, log }: AppContext, { attempts }: Claim, error: unknown): Ended {
  const ours = error instanceof PulsoError;
  if (!ours) log({ level: 'error', event: 'a survey could not be sent', error: String(error) });
  const said = ours ? error.said : say.fault;
  const temporary = error instanceof MailRefused ? error.temporary : !ours;
  const minutes = temporary ? AGAIN_MINUTES[attempts - 1] : undefined;
  return minutes === undefined
    ? { state: 'failed', said }
    : { state: 'waiting', said, dueAt: now().add({ minutes }) };
}

/** Invitations whose time is over, or whose survey is. Half-answered ones stay what they are. */
async function closeEnded({ store, now }: AppContext, workspaceId: number): Promise<void> {
  await sql`update survey_invitation v set state = 'closed' from survey s
    where v.workspace_id = ${workspaceId} and v.state = 'delivered' and s.workspace_id = v.workspace_id and s.survey_id = v.survey_id
      and (v.expires_at <= ${now().toString()}::timestamptz or s.state = 'closed')`.execute(store.db);
}
