/** Makes and sends every report that is due. May run in several workers at once, and be killed at any moment. */
import { PulsoError } from '../../errors.ts';
import { renderMail } from '../../report/email/render.ts';
import type { Report } from '../../report/report.ts';
import type { AppContext } from '../context.ts';
import { MailRefused } from '../mail-out/refusal.ts';
import { type OutgoingMail, sendMail } from '../mail-out/send-mail.ts';
import {
  beginSending,
  type Claim,
  claimRun,
  endCutOff,
  endRun,
  forgetOldReports,
  type Outcome,
} from './claims.ts';
import { say } from './errors.data.ts';
import { linksOf } from './links.ts';
import { planRuns } from './plan-runs.ts';
import { noSchedule, type Recipient, type Schedule, schedulesOf } from './schedules.ts';
import { meaningOf } from './scope.ts';
import { sightOf } from './sight.ts';
import { storedReport } from './stored-report.ts';
import { unsubscribeUrl } from './unsubscribe.ts';

/** Minutes after an attempt that may work later; then it is given up. */
const AGAIN_MINUTES = [5, 30, 120, 360, 720];

export interface DueDone {
  sent: number;
  failed: number;
  /** To be tried again later. */
  later: number;
}

export async function runDueReports(
  context: AppContext,
  workspaceId: number,
  signal: AbortSignal,
): Promise<DueDone> {
  await endCutOff(context, workspaceId);
  await planRuns(context, workspaceId);
  await forgetOldReports(context, workspaceId);
  const done: DueDone = { sent: 0, failed: 0, later: 0 };
  while (!signal.aborted) {
    const claim = await claimRun(context, workspaceId);
    if (claim === null) break;
    const outcome = await deliver(context, workspaceId, claim);
    if (outcome === null) continue;
    await endRun(context, workspaceId, claim.run_id, outcome);
    done[outcome.state === 'waiting' ? 'later' : outcome.state]++;
  }
  return done;
}

/** Null: another worker has it. */
async function deliver(context: AppContext, workspaceId: number, claim: Claim): Promise<Outcome | null> {
  try {
    const [schedule] = await schedulesOf(context, workspaceId, claim.schedule_id);
    if (schedule === undefined) throw noSchedule();
    const recipient = schedule.recipients.find(one => one.email === claim.recipient);
    if (recipient === undefined) {
      throw new PulsoError('not-found', say.recipientGone(claim.recipient));
    }
    const report = await reportFor(context, workspaceId, schedule, recipient, [
      claim.period_from,
      claim.period_to,
    ]);
    const mail = await mailOf(context, workspaceId, schedule, recipient, report);
    if (!(await beginSending(context, workspaceId, claim, report))) return null;
    const { messageId } = await sendMail(context, workspaceId, mail);
    return { state: 'sent', said: null, messageId, nextAttemptAt: null };
  } catch (error) {
    return refused(context, claim, error);
  }
}

/** What the recipient may see of it, in their language and zone. `questionMs` where somebody waits for it. */
export async function reportFor(
  context: AppContext,
  workspaceId: number,
  { scope, created_by }: Pick<Schedule, 'scope' | 'created_by'>,
  { language, zone, user_id }: Pick<Recipient, 'language' | 'zone' | 'user_id'>,
  range: [string, string],
  questionMs?: number,
): Promise<Report> {
  const { name, filters } = await meaningOf(context.store.db, workspaceId, scope);
  const sight = await sightOf(context, workspaceId, user_id ?? created_by);
  const lang = language;
  return storedReport(context, workspaceId, {
    range,
    zone,
    lang,
    filters,
    about: name,
    questionMs,
    ...sight,
  });
}

async function mailOf(
  context: AppContext,
  workspaceId: number,
  schedule: Schedule,
  recipient: Recipient,
  report: Report,
): Promise<OutgoingMail> {
  const url = unsubscribeUrl(context, workspaceId, schedule.id, recipient.email, recipient.language);
  const rendered = await renderMail(report, linksOf(context, schedule, recipient.email, report, url));
  return {
    to:
      recipient.name === undefined
        ? { address: recipient.email }
        : { address: recipient.email, name: recipient.name },
    ...rendered,
    subscription: { unsubscribeUrl: url, list: `report-${schedule.id}.${workspaceId}` },
  };
}

function refused({ now, log }: AppContext, { attempts }: Claim, error: unknown): Outcome {
  const ours = error instanceof PulsoError;
  if (!ours) log({ level: 'error', event: 'a report could not be made', error: String(error) });
  const temporary = error instanceof MailRefused ? error.temporary : !ours;
  const minutes = temporary ? AGAIN_MINUTES[attempts - 1] : undefined;
  return {
    state: minutes === undefined ? 'failed' : 'waiting',
    said: ours ? error.said : say.fault,
    messageId: null,
    nextAttemptAt: minutes === undefined ? null : now().add({ minutes }),
  };
}
