/** What was sent: the history, one mail as it was, and sending again what failed. */
import { sql } from 'kysely';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import { renderMailPage } from '../../report/email/render.ts';
import type { Language } from '../../report/language.ts';
import { reportSchema } from '../../report/report.ts';
import type { SendingState } from '../../store/tables/reports.ts';
import type { AppContext } from '../context.ts';
import { failureIn } from '../failing.ts';
import { say } from './errors.data.ts';
import { linksOf } from './links.ts';
import { scopeSchema } from './scope.ts';
import { assertReader } from './standing.ts';

export const runsQuery = z.strictObject({
  schedule_id: z.coerce.number().int().optional(),
  state: z.enum(['waiting', 'sending', 'sent', 'failed']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Id of the last run of the page before. */
  before: z.coerce.number().int().optional(),
});

export interface RunShown {
  id: number;
  schedule_id: number;
  schedule: string;
  period: { from: string; to: string };
  recipient: string;
  state: SendingState;
  attempts: number;
  error: string | null;
  due_at: string;
  sent_at: string | null;
  next_attempt_at: string | null;
}

/** Newest first; why one failed in `lang`. */
export async function listRuns(
  { store }: AppContext,
  workspaceId: number,
  { schedule_id, state, limit, before }: z.output<typeof runsQuery>,
  lang: Language,
): Promise<RunShown[]> {
  const rows = await store.db
    .selectFrom('report_run as r')
    .innerJoin('report_schedule as s', join =>
      join.onRef('s.workspace_id', '=', 'r.workspace_id').onRef('s.schedule_id', '=', 'r.schedule_id'),
    )
    .select([
      ...(['r.run_id', 'r.schedule_id', 's.name', 'r.period_from', 'r.period_to', 'r.recipient'] as const),
      ...([
        'r.state',
        'r.attempts',
        'r.error',
        'r.said',
        'r.due_at',
        'r.sent_at',
        'r.next_attempt_at',
      ] as const),
    ])
    .where('r.workspace_id', '=', workspaceId)
    .$if(schedule_id !== undefined, query => query.where('r.schedule_id', '=', schedule_id ?? 0))
    .$if(state !== undefined, query => query.where('r.state', '=', state ?? 'sent'))
    .$if(before !== undefined, query => query.where('r.run_id', '<', before ?? 0))
    .orderBy('r.run_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => ({
    id: row.run_id,
    schedule_id: row.schedule_id,
    schedule: row.name,
    period: { from: row.period_from, to: row.period_to },
    recipient: row.recipient,
    state: row.state,
    attempts: row.attempts,
    error: failureIn(lang, row),
    due_at: row.due_at.toISOString(),
    sent_at: row.sent_at?.toISOString() ?? null,
    next_attempt_at: row.next_attempt_at?.toISOString() ?? null,
  }));
}

/** The mail as it was sent, as a page. `by` null: whoever runs this Pulso. Throws `not-found`. */
export async function showRun(
  context: AppContext,
  workspaceId: number,
  id: number,
  by: string | null,
): Promise<string> {
  const row = await context.store.db
    .selectFrom('report_run as r')
    .innerJoin('report_schedule as s', join =>
      join.onRef('s.workspace_id', '=', 'r.workspace_id').onRef('s.schedule_id', '=', 'r.schedule_id'),
    )
    .select(['r.report', 'r.recipient', 's.name', 's.scope', 's.created_by'])
    .where('r.workspace_id', '=', workspaceId)
    .where('r.run_id', '=', id)
    .executeTakeFirst();
  if (row === undefined || row.report === null) {
    throw new PulsoError('not-found', say.notMadeYet);
  }
  await assertReader(context, workspaceId, by, { recipient: row.recipient, madeBy: row.created_by });
  const report = reportSchema.parse(row.report);
  const schedule = { name: row.name, scope: scopeSchema.parse(row.scope) };
  return renderMailPage(report, linksOf(context, schedule, row.recipient, report, null));
}

/** Failed runs are due again; `id` null: all of them. Gives how many. */
export async function rerunFailed(
  context: AppContext,
  workspaceId: number,
  id: number | null,
): Promise<{ runs: number }> {
  const done = await context.store.db
    .updateTable('report_run')
    .set({ state: 'waiting', attempts: sql<number>`0`, next_attempt_at: context.now().toString() })
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'failed')
    .$if(id !== null, query => query.where('run_id', '=', id ?? 0))
    .executeTakeFirst();
  context.tell({ workspaceId, what: 'reports' });
  return { runs: Number(done.numUpdatedRows) };
}
