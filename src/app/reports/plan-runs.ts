/** Due reports become rows; a row is what is sent, and there is one for each report, period and recipient. */
import type { AppContext } from '../context.ts';
import { lastDue } from './cadence.ts';
import { schedulesOf } from './schedules.ts';

/** Only the newest period that is due: after a long silence nobody gets ten mails at once. */
export async function planRuns(context: AppContext, workspaceId: number): Promise<void> {
  const { db } = context.store;
  const now = context.now();
  const schedules = await schedulesOf(context, workspaceId);
  const stopped = await db
    .selectFrom('unsubscribed')
    .select(['email', 'schedule_id'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const stops = new Set(stopped.map(row => `${row.schedule_id} ${row.email}`));
  const rows = schedules.flatMap(schedule => {
    if (!schedule.active) return [];
    const since = Temporal.Instant.from(schedule.starts_at);
    return schedule.recipients.flatMap(({ email, zone }) => {
      const due = lastDue(schedule.cadence, zone, now);
      if (due === null || Temporal.Instant.compare(due.dueAt, since) <= 0) return [];
      if (stops.has(`0 ${email}`) || stops.has(`${schedule.id} ${email}`)) return [];
      return [
        {
          workspace_id: workspaceId,
          schedule_id: schedule.id,
          period_from: due.from.toString(),
          period_to: due.to.toString(),
          recipient: email,
          due_at: due.dueAt.toString(),
          state: 'waiting' as const,
          next_attempt_at: now.toString(),
          created_at: now.toString(),
        },
      ];
    });
  });
  if (rows.length === 0) return;
  await db
    .insertInto('report_run')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute();
}
