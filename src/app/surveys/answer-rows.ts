/** Answers as rows, and writing many of them at once. */
import { sql } from 'kysely';
import { SMALLEST_GROUP } from '../../derive/surveys/anonymous-groups.ts';
import { isDetractor } from '../../derive/surveys/scores.ts';
import type { Store } from '../../store/store.ts';
import type { Opened } from './invitation-behind.ts';
import type { ReadForm } from './read-form.ts';
import { wallClock } from './wall-clock.ts';
import { writeTasks } from './write-tasks.ts';

export interface Row {
  /** Among what was given. */
  place: number;
  one: Opened;
  key: string;
  dismissed: boolean;
  complete: boolean;
  answers: Record<string, unknown>[];
  /** The task that a detractor makes, and after how many working days it is due; null: none. */
  task: { title: string; days: number } | null;
}

/** `anonymousKey`: what an anonymous answer is found by. */
export function rowsOf(
  one: Opened,
  anonymousKey: string,
  { answers, complete }: ReadForm,
  flag: string | null,
  now: Temporal.Instant,
): Omit<Row, 'dismissed' | 'place'> {
  const { anonymous } = one;
  const key = anonymous ? anonymousKey : `invitation ${one.invitationId}`;
  // The moment would lead to whoever answered at it: of an anonymous answer only the day is kept.
  const at = anonymous ? now.toZonedDateTimeISO(one.zone).startOfDay().toInstant() : now;
  const about = anonymous
    ? { ...NOBODY, team_id: one.teamSize >= SMALLEST_GROUP ? one.teamId : null }
    : {
        invitation_id: one.invitationId,
        contact_id: one.contactId,
        teammate_id: one.teammateId,
        team_id: one.teamId,
        mailbox_id: one.mailboxId,
        ticket_id: one.ticketId,
        account: one.account,
        language: one.language,
      };
  const score = answers.find(answer => answer.main && answer.scale === 'nps')?.score ?? null;
  const days = one.settings.follow_up_days;
  const follow = score !== null && isDetractor(score) && flag === null && !anonymous && days !== null;
  return {
    one,
    key,
    complete,
    answers: answers.map(answer => ({
      ...about,
      ...answer,
      workspace_id: one.workspaceId,
      survey_id: one.surveyId,
      version: one.version,
      kind: one.kind,
      at: at.toString(),
      local_at: wallClock(at, one.zone),
      counted: flag === null,
      flag,
      anonymous,
      answer_key: key,
    })),
    task: follow ? { title: `NPS ${score}`, days } : null,
  };
}

const NOBODY = {
  invitation_id: null,
  contact_id: null,
  teammate_id: null,
  mailbox_id: null,
  ticket_id: null,
  account: null,
  language: null,
};

const COLUMNS =
  'workspace_id bigint, survey_id bigint, version int, local_at timestamp, at timestamptz, score smallint, main boolean, top boolean, counted boolean, anonymous boolean, kind survey_kind, scale survey_scale, contact_id bigint, teammate_id bigint, team_id bigint, mailbox_id bigint, ticket_id bigint, invitation_id bigint, question text, answer_key text, account text, language text, flag text, choices text[], comment text';
const NAMES = COLUMNS.split(', ').map(column => column.split(' ')[0] ?? '');
/** Nobody has answered yet. */
const FIRST = new Set(['sending', 'delivered']);
const CHANGING = [
  'version',
  'local_at',
  'at',
  'score',
  'top',
  'counted',
  'flag',
  'choices',
  'comment',
] as const;

/** Returns the places of those whose answer has been counted in a group already, and changes no more. */
export async function writeRows(
  db: Store['db'],
  rows: readonly Row[],
  now: Temporal.Instant,
): Promise<number[]> {
  if (rows.length === 0) return [];
  const locked = await countedAlready(db, rows);
  const kept = rows.filter(row => !locked.has(row.place));
  const given = kept.filter(row => !row.dismissed);
  const again = given.filter(row => !FIRST.has(row.one.state));
  const columns = sql.raw(COLUMNS);
  if (again.length > 0) {
    const answers = JSON.stringify(again.flatMap(row => row.answers));
    await sql`insert into survey_answer_history (workspace_id, answer_id, replaced_at, at, score, choices, comment)
      select a.workspace_id, a.answer_id, ${now.toString()}::timestamptz, a.at, a.score, a.choices, a.comment
      from jsonb_to_recordset(${answers}::jsonb) as n(${columns})
      join survey_answer a on a.workspace_id = n.workspace_id and a.answer_key = n.answer_key and a.question = n.question
      where (a.score, a.choices, a.comment) is distinct from (n.score, n.choices, n.comment)`.execute(db);
  }
  if (given.length > 0) {
    const answers = JSON.stringify(given.flatMap(row => row.answers));
    const list = sql.raw(NAMES.join(', '));
    const changes = sql.raw(CHANGING.map(name => `${name} = excluded.${name}`).join(', '));
    await sql`insert into survey_answer (${list}) select ${list} from jsonb_to_recordset(${answers}::jsonb) as n(${columns})
      on conflict (workspace_id, answer_key, question) do update set ${changes},
        confirmed_flag = case when excluded.flag is null and not survey_answer.anonymous
          then coalesce(survey_answer.flag, survey_answer.confirmed_flag) end`.execute(db);
  }
  await markInvitations(db, kept, now);
  await writeTasks(db, kept, now);
  return [...locked];
}

/** Anonymous answers lose their key when they are put into a group: somebody has answered, and there is no answer under their key. */
async function countedAlready(db: Store['db'], rows: readonly Row[]): Promise<Set<number>> {
  const doubtful = rows.filter(
    ({ one }) => one.anonymous && (one.state === 'answered' || one.state === 'partial'),
  );
  if (doubtful.length === 0) return new Set();
  const found = await db
    .selectFrom('survey_answer')
    .select('answer_key')
    .where('workspace_id', 'in', [...new Set(doubtful.map(({ one }) => one.workspaceId))])
    .where(
      'answer_key',
      'in',
      doubtful.map(row => row.key),
    )
    .execute();
  const there = new Set(found.map(row => row.answer_key));
  return new Set(doubtful.filter(row => !there.has(row.key)).map(row => row.place));
}

async function markInvitations(db: Store['db'], rows: readonly Row[], now: Temporal.Instant): Promise<void> {
  const marks = JSON.stringify(
    rows.map(({ one, dismissed, complete }) => ({
      w: one.workspaceId,
      i: one.invitationId,
      state: dismissed ? 'dismissed' : complete ? 'answered' : 'partial',
      at: one.anonymous ? null : now.toString(),
    })),
  );
  // Who has answered does not undo it by declining later.
  await sql`update survey_invitation v set answered_at = m.at,
      state = case when m.state <> 'answered' and v.state = 'answered' then v.state else m.state end
    from jsonb_to_recordset(${marks}::jsonb) as m(w bigint, i bigint, state survey_invitation_state, at timestamptz)
    where v.workspace_id = m.w and v.invitation_id = m.i`.execute(db);
}
