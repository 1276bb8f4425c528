/**
 * Puts answers to anonymous surveys into groups of at least five, for good (METRICS §7). Before, they are in no figure; afterwards all of a
 * group have the same day and team, other numbers, and no key that the mailed link would lead to. Whatever is then asked of the figures,
 * by whatever filters and however often, is about whole groups.
 */
import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { anonymousGroups, SMALLEST_GROUP } from '../../derive/surveys/anonymous-groups.ts';
import type { Store } from '../../store/store.ts';
import type { AppContext } from '../context.ts';
import { wallClock } from './wall-clock.ts';

/** Answers that trickle in are held back so long for others of their team, once there are five in all. */
const PATIENCE_DAYS = 7;

interface Pending {
  answer_id: number;
  question: string;
  version: number;
  team_id: number | null;
  at: Date;
}

/** Returns how many answers were put into groups. */
export async function groupAnswers({ store, now }: AppContext, workspaceId: number): Promise<number> {
  const { rows: surveys } = await sql<{ survey_id: number; closed: boolean; zone: string }>`
    select s.survey_id, s.state = 'closed' as closed, w.zone from survey s join workspace w on w.workspace_id = s.workspace_id
    where s.workspace_id = ${workspaceId} and s.anonymous and exists (select 1 from survey_answer a
      where a.workspace_id = s.workspace_id and a.survey_id = s.survey_id and a.anonymous and a.group_id is null and a.counted)`.execute(
    store.db,
  );
  let grouped = 0;
  for (const { survey_id: id, closed, zone } of surveys)
    grouped += await store.transaction(({ db }) =>
      groupSurvey(db, workspaceId, Number(id), closed, zone, now()),
    );
  return grouped;
}

async function groupSurvey(
  db: Store['db'],
  workspaceId: number,
  surveyId: number,
  closed: boolean,
  zone: string,
  now: Temporal.Instant,
): Promise<number> {
  await sql`select 1 from survey where workspace_id = ${workspaceId} and survey_id = ${surveyId} for update`.execute(
    db,
  );
  const { rows } = await sql<Pending>`
    select answer_id, question, version, team_id, at from survey_answer
    where workspace_id = ${workspaceId} and survey_id = ${surveyId} and anonymous and group_id is null and counted
    for update`.execute(db);
  let grouped = 0;
  // Each question is grouped by itself: not everybody answers all of them. So is each version, whose words may differ.
  for (const pending of Map.groupBy(rows, row => `${row.version} ${row.question}`).values()) {
    if (!closed && !isTime(pending, now)) continue;
    const { groups } = anonymousGroups(
      pending.map(item => ({ item, path: item.team_id === null ? [] : [String(item.team_id)] })),
    );
    for (const { items, path } of groups) {
      const [team = null] = path;
      await writeGroup(
        db,
        workspaceId,
        items.map(item => item.answer_id),
        team === null ? null : Number(team),
        zone,
        now,
      );
      grouped += items.length;
    }
  }
  return grouped;
}

/** When every team among them can be shown, or when nobody should be waited for any longer. */
function isTime(pending: readonly Pending[], now: Temporal.Instant): boolean {
  if (pending.length < SMALLEST_GROUP) return false;
  const oldest = Math.min(...pending.map(one => one.at.getTime()));
  if (now.epochMilliseconds - oldest >= PATIENCE_DAYS * 86_400_000) return true;
  const teams = Map.groupBy(pending, one => one.team_id);
  return [...teams.values()].every(members => members.length >= SMALLEST_GROUP);
}

/** Rows are written anew, in no order of theirs: neither their numbers nor their places tell who came first. */
async function writeGroup(
  db: Store['db'],
  workspaceId: number,
  ids: number[],
  team: number | null,
  zone: string,
  now: Temporal.Instant,
): Promise<void> {
  const list = `{${shuffled(ids).join(',')}}`;
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(group_id), 0)::bigint + 1 as next from survey_answer where workspace_id = ${workspaceId}`.execute(
    db,
  );
  const day = now.toZonedDateTimeISO(zone).startOfDay().toInstant();
  await sql`delete from survey_answer_history where workspace_id = ${workspaceId} and answer_id = any(${list}::bigint[])`.execute(
    db,
  );
  await sql`with gone as (
      delete from survey_answer where workspace_id = ${workspaceId} and answer_id = any(${list}::bigint[]) returning *
    ), mixed as (
      select gone.* from unnest(${list}::bigint[]) with ordinality as p(id, place) join gone on gone.answer_id = p.id order by p.place
    )
    insert into survey_answer (workspace_id, survey_id, version, local_at, at, score, main, top, counted, anonymous, kind, scale, team_id,
      group_id, question, answer_key, choices, comment)
    select workspace_id, survey_id, version, ${wallClock(day, zone)}::timestamp, ${day.toString()}::timestamptz, score, main, top, counted,
      anonymous, kind, scale, ${team}::bigint, ${Number(rows[0]?.next ?? 1)}::bigint, question, 'group ' || gen_random_uuid(), choices, comment
    from mixed`.execute(db);
}

function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}
