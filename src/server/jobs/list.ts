/** What runs when: every kind of background work, one list. */

import { checkAlerts } from '../../app/alerts/check-alerts.ts';
import { deliverDue } from '../../app/alerts/deliver-due.ts';
import { refreshHolidays } from '../../app/company/holiday-feeds.ts';
import { deleteOld } from '../../app/company/retention.ts';
import type { AppContext } from '../../app/context.ts';
import { recompute } from '../../app/recompute.ts';
import { runDueReports } from '../../app/reports/run-due-reports.ts';
import { planSurveys, runSurveys } from '../../app/surveys/run-surveys.ts';
import { deriveDue } from '../../app/tickets/derive-due.ts';
import { tidy } from '../../app/tidy.ts';
import { trainModels, workspacesToTrain } from '../../app/triage/train-models.ts';
import { readUpload } from '../../app/uploads/read-upload.ts';
import { fillDemo } from './fill-demo.ts';
import type { JobHelp } from './jobs.ts';

interface Job<Data> {
  /** Cron, in UTC; without it only on request. */
  every?: string;
  retries: number;
  /** Longer than that it is given up and begun again. */
  longestSeconds: number;
  pollSeconds: number;
  /** By one worker at the same time. */
  atOnce: number;
  run(context: AppContext, data: Data, help: JobHelp): Promise<void>;
}

const HOUR = 3600;
const job = <Data>(one: Job<Data>): Job<Data> => one;

export const JOBS = {
  /** Facts follow changed settings. */
  recompute: job<{ workspaceId: number }>({
    retries: 5,
    longestSeconds: 6 * HOUR,
    pollSeconds: 1,
    atOnce: 1,
    run: async (context, { workspaceId }, { signal }) => {
      await recompute(context, workspaceId, signal);
    },
  }),
  /** Tickets that solve and close themselves, when their time has come. */
  tickets: job<object>({
    every: '*/5 * * * *',
    retries: 0,
    longestSeconds: HOUR,
    pollSeconds: 10,
    atOnce: 1,
    run: (context, _, { signal }) =>
      eachWorkspace(context, async workspaceId => {
        await deriveDue(context, workspaceId, signal);
      }),
  }),
  /** A file that has arrived becomes facts. */
  'read-upload': job<{ workspaceId: number; uploadId: number }>({
    retries: 3,
    longestSeconds: 12 * HOUR,
    pollSeconds: 1,
    atOnce: 1,
    run: (context, { workspaceId, uploadId }, { signal }) =>
      readUpload(context, workspaceId, uploadId, signal),
  }),
  /** Reports whose hour has come. */
  reports: job<object>({
    every: '* * * * *',
    retries: 0,
    longestSeconds: HOUR,
    pollSeconds: 5,
    atOnce: 1,
    run: (context, _, { signal }) =>
      eachWorkspace(context, async workspaceId => {
        await runDueReports(context, workspaceId, signal);
      }),
  }),
  /** What alerts watch, looked at; then what has to be told, told. */
  alerts: job<object>({
    every: '*/5 * * * *',
    retries: 0,
    longestSeconds: HOUR,
    pollSeconds: 5,
    atOnce: 1,
    run: async (context, _, { signal }) => {
      await eachWorkspace(context, async workspaceId => {
        await checkAlerts(context, workspaceId, signal);
      });
      await deliverDue(context, signal);
    },
  }),
  /** Deliveries that are to be tried again, or were held back. */
  deliveries: job<object>({
    every: '* * * * *',
    retries: 0,
    longestSeconds: HOUR,
    pollSeconds: 10,
    atOnce: 1,
    run: async (context, _, { signal }) => {
      await deliverDue(context, signal);
    },
  }),
  /** Surveys after tickets, by plan and by hand; reminders; groups of anonymous answers. */
  surveys: job<object>({
    every: '* * * * *',
    retries: 0,
    longestSeconds: HOUR,
    pollSeconds: 5,
    atOnce: 1,
    run: (context, _, { signal }) =>
      eachWorkspace(context, async workspaceId => {
        await runSurveys(context, workspaceId, signal);
      }),
  }),
  /** Who is asked for an NPS today. */
  'survey-plan': job<object>({
    every: '7 * * * *',
    retries: 0,
    longestSeconds: HOUR,
    pollSeconds: 10,
    atOnce: 1,
    run: context => eachWorkspace(context, workspaceId => planSurveys(context, workspaceId)),
  }),
  /** Days off from calendars on the web. */
  holidays: job<object>({
    every: '17 3 * * *',
    retries: 2,
    longestSeconds: HOUR,
    pollSeconds: 30,
    atOnce: 1,
    run: (context, _, { send }) =>
      eachWorkspace(context, async workspaceId => {
        if ((await refreshHolidays(context, workspaceId)).changed) await send('recompute', { workspaceId });
      }),
  }),
  /** What is older than a workspace keeps. */
  retention: job<object>({
    every: '41 3 * * *',
    retries: 2,
    longestSeconds: 6 * HOUR,
    pollSeconds: 30,
    atOnce: 1,
    run: (context, _, { signal }) =>
      eachWorkspace(context, async workspaceId => {
        await deleteOld(context, workspaceId, signal);
      }),
  }),
  tidy: job<object>({
    every: '11 4 * * *',
    retries: 0,
    longestSeconds: HOUR,
    pollSeconds: 30,
    atOnce: 1,
    run: (context, _, { signal }) => tidy(context, signal),
  }),
  /** Learns from a workspace's labelled tickets. */
  triage: job<{ workspaceId: number }>({
    retries: 1,
    longestSeconds: HOUR,
    pollSeconds: 2,
    atOnce: 1,
    run: async (context, { workspaceId }, { signal }) => {
      await trainModels(context, workspaceId, signal);
    },
  }),
  /** Where labels were given since. */
  'triage-again': job<object>({
    every: '23 2 * * *',
    retries: 0,
    longestSeconds: HOUR,
    pollSeconds: 30,
    atOnce: 1,
    run: async (context, _, { send }) => {
      for (const workspaceId of await workspacesToTrain(context)) await send('triage', { workspaceId });
    },
  }),
  demo: job<{ workspaceId: number }>({
    retries: 1,
    longestSeconds: HOUR,
    pollSeconds: 1,
    atOnce: 1,
    run: (context, data, { signal }) => fillDemo(context, data, signal),
  }),
};

/** One that fails does not keep the others waiting. */
async function eachWorkspace(
  context: AppContext,
  act: (workspaceId: number) => Promise<void>,
): Promise<void> {
  const rows = await context.store.db.selectFrom('workspace').select('workspace_id').execute();
  const failed: unknown[] = [];
  for (const { workspace_id: id } of rows) await act(id).catch(error => failed.push(error));
  if (failed.length > 0) throw failed[0];
}

export type JobName = keyof typeof JOBS;
export type JobData<N extends JobName> = (typeof JOBS)[N] extends Job<infer Data> ? Data : never;
