/** What surveys do by themselves: plan, send, remind, and put anonymous answers into groups. */
import type { AppContext } from '../context.ts';
import { demoIn } from '../demo.ts';
import { smtpOf } from '../mail-out/settings.ts';
import { configOf } from '../settings.ts';
import { groupAnswers } from './group-answers.ts';
import { planQuarter } from './plan-quarter.ts';
import { planTickets } from './plan-tickets.ts';
import { type SentSurveys, sendDueSurveys } from './send-due.ts';
import { type Survey, surveysOf } from './surveys.ts';

/** Every minute. */
export async function runSurveys(
  context: AppContext,
  workspaceId: number,
  signal: AbortSignal,
): Promise<SentSurveys> {
  const surveys = await openOnes(context, workspaceId);
  if (surveys.length > 0 && (await smtpOf(context, workspaceId)) !== null) {
    const config = await configOf(context.store.db, workspaceId);
    for (const survey of surveys) await planTickets(context, workspaceId, survey, config);
  }
  if ((await groupAnswers(context, workspaceId)) > 0) context.tell({ workspaceId, what: 'surveys' });
  return sendDueSurveys(context, workspaceId, signal);
}

/** Every hour: it goes through all contacts. Nobody is planned where no mail can be sent. */
export async function planSurveys(context: AppContext, workspaceId: number): Promise<void> {
  const surveys = (await openOnes(context, workspaceId)).filter(
    survey => survey.settings.trigger.on === 'plan',
  );
  if (surveys.length === 0 || (await smtpOf(context, workspaceId)) === null) return;
  const config = await configOf(context.store.db, workspaceId);
  const { zone } = await context.store.db
    .selectFrom('workspace')
    .select('zone')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  for (const survey of surveys) await planQuarter(context, workspaceId, survey, { config, zone });
}

/** None over made-up mail: those people do not exist. */
const openOnes = async ({ store }: AppContext, workspaceId: number): Promise<Survey[]> =>
  (await demoIn(store.db, workspaceId))
    ? []
    : (await surveysOf(store.db, workspaceId)).filter(survey => survey.state === 'open');
