/** What somebody has to do about an answer, written with it. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { businessDayEnd } from '../../time/business-days.ts';
import { calendarVersionsInForce } from '../calendars-in-force.ts';
import type { Row } from './answer-rows.ts';

/** A detractor's answer makes one task; one that is changed for the better takes an untouched task back. */
export async function writeTasks(
  db: Store['db'],
  rows: readonly Row[],
  now: Temporal.Instant,
): Promise<void> {
  const scored = rows.filter(row => !row.dismissed && !row.one.anonymous && row.one.kind === 'nps');
  const bad = scored.filter(row => row.task !== null);
  const better = scored.filter(
    row => row.task === null && row.one.state !== 'sending' && row.one.state !== 'delivered',
  );
  if (bad.length > 0)
    await sql`insert into task (workspace_id, kind, source_id, title, state, created_at, due_at, contact_id, teammate_id, account)
      select a.workspace_id, 'detractor', a.answer_id, t.title, 'open', ${now.toString()}::timestamptz, t.due, a.contact_id, a.teammate_id, a.account
      ${behind(bad, await dueDates(db, bad, now))}
      on conflict (workspace_id, kind, source_id) do update set title = excluded.title,
        state = case when task.closed_by is null then 'open' else task.state end`.execute(db);
  if (better.length > 0)
    await sql`update task k set state = 'dropped' ${behind(better)}
      where k.workspace_id = a.workspace_id and k.kind = 'detractor' and k.source_id = a.answer_id and k.state = 'open'`.execute(
      db,
    );
}

/**
 * At the end of the working day: of the owner's team, else of the mailbox, else of the company. Where that never opens, days of the wall
 * clock; an answer is recorded all the same.
 */
async function dueDates(
  db: Store['db'],
  rows: readonly Row[],
  now: Temporal.Instant,
): Promise<Map<Row, string>> {
  const from = Math.floor(now.epochMilliseconds / 1000);
  const due = new Map<Row, string>();
  for (const [workspaceId, theirs] of Map.groupBy(rows, row => row.one.workspaceId)) {
    const calendarOf = await calendarVersionsInForce(db, workspaceId);
    for (const row of theirs) {
      const days = row.task?.days ?? 0;
      const { calendar } = calendarOf(row.one.mailboxId, row.one.teamId);
      const at = businessDayEnd(calendar, from, days) ?? from + days * 86_400;
      due.set(row, Temporal.Instant.fromEpochMilliseconds(at * 1000).toString());
    }
  }
  return due;
}

/** Their main answers `a`, beside what their tasks are to say. */
function behind(rows: readonly Row[], due?: ReadonlyMap<Row, string>) {
  const list = rows.map(row => ({
    w: row.one.workspaceId,
    key: row.key,
    title: row.task?.title ?? null,
    due: due?.get(row) ?? null,
  }));
  return sql`from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as t(w bigint, key text, title text, due timestamptz)
    join survey_answer a on a.workspace_id = t.w and a.answer_key = t.key and a.main`;
}
