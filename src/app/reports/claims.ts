/** Taking a run, and saying what became of it. Every step is one statement, so workers cannot get into each other's way. */
import { sql } from 'kysely';
import type { Report } from '../../report/report.ts';
import type { Sentence } from '../../sentence.ts';
import type { AppContext } from '../context.ts';
import { failing } from '../failing.ts';
import { say } from './errors.data.ts';

export interface Claim {
  run_id: number;
  schedule_id: number;
  period_from: string;
  period_to: string;
  recipient: string;
  attempts: number;
}

/** Longer than making a report of millions of messages and sending it takes. */
const CLAIM_MINUTES = 15;

/** The next run that is due and that nobody works on; its attempt counts from now. */
export async function claimRun({ store, now }: AppContext, workspaceId: number): Promise<Claim | null> {
  const at = now();
  const { rows } = await sql<Claim>`
    update report_run set attempts = attempts + 1,
      claimed_until = ${at.add({ minutes: CLAIM_MINUTES }).toString()}::timestamptz
    where workspace_id = ${workspaceId} and run_id = (
      select run_id from report_run
      where workspace_id = ${workspaceId} and state = 'waiting' and next_attempt_at <= ${at.toString()}::timestamptz
        and (claimed_until is null or claimed_until < ${at.toString()}::timestamptz)
      order by next_attempt_at, run_id limit 1 for update skip locked)
    returning run_id, schedule_id, period_from, period_to, recipient, attempts`.execute(store.db);
  return rows[0] ?? null;
}

/** False when another worker has taken it meanwhile. After this it is never sent again by itself. */
export async function beginSending(
  { store }: AppContext,
  workspaceId: number,
  { run_id, attempts }: Claim,
  report: Report,
): Promise<boolean> {
  const done = await store.db
    .updateTable('report_run')
    .set({ state: 'sending', report: JSON.stringify(report) })
    .where('workspace_id', '=', workspaceId)
    .where('run_id', '=', run_id)
    .where('state', '=', 'waiting')
    // Every claim counts one more: this is still ours.
    .where('attempts', '=', attempts)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export interface Outcome {
  state: 'sent' | 'waiting' | 'failed';
  said: Sentence | null;
  messageId: string | null;
  nextAttemptAt: Temporal.Instant | null;
}

export async function endRun(
  { store, now, tell }: AppContext,
  workspaceId: number,
  runId: number,
  { state, said, messageId, nextAttemptAt }: Outcome,
): Promise<void> {
  await store.db
    .updateTable('report_run')
    .set({
      state,
      ...failing(said),
      message_id: messageId,
      next_attempt_at: nextAttemptAt?.toString() ?? null,
      claimed_until: null,
      sent_at: state === 'sent' ? now().toString() : null,
    })
    .where('workspace_id', '=', workspaceId)
    .where('run_id', '=', runId)
    .execute();
  tell({ workspaceId, what: 'reports' });
}

/** Runs whose worker died while the mail was under way. */
export async function endCutOff({ store, now }: AppContext, workspaceId: number): Promise<void> {
  await store.db
    .updateTable('report_run')
    .set({ state: 'failed', ...failing(say.cutOff), claimed_until: null })
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'sending')
    .where('claimed_until', '<', new Date(now().epochMilliseconds))
    .execute();
}

/** How long the mail as it was can be looked at; that it was sent stays. */
const KEPT_DAYS = 400;

export async function forgetOldReports({ store, now }: AppContext, workspaceId: number): Promise<void> {
  await store.db
    .updateTable('report_run')
    .set({ report: null })
    .where('workspace_id', '=', workspaceId)
    .where('report', 'is not', null)
    .where('created_at', '<', new Date(now().subtract({ hours: 24 * KEPT_DAYS }).epochMilliseconds))
    .execute();
}
