/** Customers of the made-up company were asked, and some have answered: the better, the sooner they had been helped. */
import { sql } from 'kysely';
import { place } from '../../derive/surveys/nps-plan.ts';
import { accountOf } from '../accounts.ts';
import type { AppContext } from '../context.ts';
import { configOf } from '../settings.ts';
import { rowsOf, writeRows } from './answer-rows.ts';
import { DEMO_COMMENTS } from './demo-comments.data.ts';
import { type Opened, openedInvitations } from './invitation-behind.ts';
import { languageAmong } from './language-of.ts';
import { readForm } from './read-form.ts';
import { surveyBody } from './survey-body.ts';
import { addSurvey, setSurveyState, surveysOf, surveyWith } from './surveys.ts';
import { wallClock } from './wall-clock.ts';

const SURVEYS = [
  {
    kind: 'csat',
    name: { en: 'After a solved ticket', es: 'Tras resolver un tique' },
    on: 'ticket',
    answered: 0.36,
  },
  { kind: 'nps', name: { en: 'Every quarter', es: 'Cada trimestre' }, on: 'plan', answered: 0.28 },
] as const;
type Made = (typeof SURVEYS)[number];

const DAY = 86_400_000;
const AT_ONCE = 500;
const FOLLOWED_UP_DAYS = 36;

interface Asked {
  email: string;
  name: string;
  contact_id: number;
  ticket_id: number | null;
  teammate_id: number | null;
  team_id: number | null;
  mailbox_id: number | null;
  language: string | null;
  /** When the mail goes out. */
  at: Date;
  occasion: string;
  /** 0 to 1: how long they had waited, as they see it. */
  waited: number;
}

/** Begun again after a crash it goes on: an invitation and its answer come together, and once. */
export async function answerDemo(context: AppContext, workspaceId: number): Promise<void> {
  for (const made of SURVEYS) await makeSurvey(context, workspaceId, made);
  await followUp(context, workspaceId);
  context.tell({ workspaceId, what: 'surveys' });
}

async function makeSurvey(context: AppContext, workspaceId: number, made: Made): Promise<void> {
  const { store, now } = context;
  const config = await configOf(store.db, workspaceId);
  const name = made.name[config.language === 'es' ? 'es' : 'en'];
  const body = surveyBody.parse({ name, kind: made.kind, settings: { trigger: { on: made.on } } });
  const known = (await surveysOf(store.db, workspaceId)).find(one => one.name === name);
  const { id } = known ?? (await addSurvey(context, workspaceId, null, body));
  await setSurveyState(context, workspaceId, null, id, 'open');
  await makeOld(context, workspaceId, id);
  const survey = await surveyWith(store.db, workspaceId, id);
  const asked =
    made.on === 'ticket' ? await solvedTickets(store.db, workspaceId) : await contacts(store.db, workspaceId);
  const due = asked.filter(({ at }) => at.getTime() < now().epochMilliseconds - DAY);
  const { zone } = await store.db
    .selectFrom('workspace')
    .select('zone')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  for (let i = 0; i < due.length; i += AT_ONCE) {
    const part = due.slice(i, i + AT_ONCE);
    await store.transaction(async ({ db }) => {
      const added = await db
        .insertInto('survey_invitation')
        .values(
          part.map(({ at, waited: _, ...one }) => ({
            ...one,
            workspace_id: workspaceId,
            survey_id: id,
            version: survey.version,
            name: one.name === '' ? null : one.name,
            language: languageAmong(survey.settings.languages, [one.language, config.language]),
            kind: survey.kind,
            state: 'delivered' as const,
            created_at: at.toISOString(),
            due_at: at.toISOString(),
            delivered_at: at.toISOString(),
            local_delivered_at: wallClock(at.toTemporalInstant(), zone),
            expires_at: new Date(at.getTime() + survey.settings.answer_days * DAY).toISOString(),
            account: accountOf(config, one.email),
          })),
        )
        .onConflict(conflict => conflict.doNothing())
        .returning(['invitation_id', 'occasion', 'email'])
        .execute();
      const idOf = new Map(added.map(row => [`${row.occasion} ${row.email}`, Number(row.invitation_id)]));
      const opened = new Map(
        (
          await openedInvitations(
            db,
            [...idOf.values()].map(invitationId => ({ workspaceId, invitationId })),
          )
        ).map(one => [one.invitationId, one]),
      );
      for (const one of part) {
        const invitation = opened.get(idOf.get(`${one.occasion} ${one.email}`) ?? 0);
        if (invitation !== undefined) await answer(db, invitation, one, made, now());
      }
    });
  }
}

/** It has been asking for as long as there is mail. */
async function makeOld({ store }: AppContext, workspaceId: number, id: number): Promise<void> {
  const begun = sql`coalesce((select min(created_at) from ticket where workspace_id = ${workspaceId}), now())`;
  await sql`update survey set created_at = ${begun}, opened_at = ${begun}
    where workspace_id = ${workspaceId} and survey_id = ${id}`.execute(store.db);
  await sql`update survey_version set created_at = ${begun}
    where workspace_id = ${workspaceId} and survey_id = ${id}`.execute(store.db);
}

async function answer(
  db: Parameters<typeof writeRows>[0],
  invitation: Opened,
  asked: Asked,
  made: Made,
  now: Temporal.Instant,
): Promise<void> {
  const luck = (what: string): number => place(`${what} ${asked.occasion} ${asked.email}`);
  const dice = luck('answers');
  const at = asked.at.toTemporalInstant().add({ minutes: 5 + Math.round(luck('when') ** 3 * 4000) });
  if (dice > made.answered || Temporal.Instant.compare(at, now) > 0) return;
  const dismissed = dice < 0.01;
  const mood = 1 - 0.75 * asked.waited + 0.5 * (luck('mood') - 0.5) + 0.3 * (place(asked.email) - 0.5);
  const score = scoreOf(made.kind, mood);
  const good = made.kind === 'nps' ? score >= 9 : score >= 4;
  const comment = luck('says') < 0.4 ? commentOf(invitation, good, luck('what')) : null;
  const form = new Map([
    ['score', [String(score)]],
    ['comment', comment === null ? [] : [comment]],
  ]);
  const read = readForm(invitation.questions, form);
  await writeRows(db, [{ ...rowsOf(invitation, '', read, null, at), dismissed, place: 0 }], at);
}

/** `mood`: about 0 to 1. */
function scoreOf(kind: Made['kind'], mood: number): number {
  const [low, high] = kind === 'nps' ? [0, 10] : [1, 5];
  // Of a ticket that is solved people think better than of the whole company.
  const fine = kind === 'nps' ? 0.05 : 0.1;
  return Math.min(high, Math.max(low, Math.round(low + (high - low) * (fine + 0.9 * mood))));
}

function commentOf({ language }: Opened, good: boolean, luck: number): string | null {
  const said = DEMO_COMMENTS[good ? 'good' : 'bad'];
  const all = said[language] ?? said.en ?? [];
  return all[Math.floor(luck * all.length)] ?? null;
}

/** Somebody has got back to those of longer ago; each is whose tickets of theirs are. */
async function followUp({ store, now }: AppContext, workspaceId: number): Promise<void> {
  const before = now().subtract({ hours: 24 * FOLLOWED_UP_DAYS });
  await sql`update task k set teammate_id = (select t.teammate_id from ticket_fact t where t.workspace_id = k.workspace_id
    and t.contact_id = k.contact_id and t.teammate_id is not null order by t.created_at desc limit 1)
    where k.workspace_id = ${workspaceId} and k.state = 'open' and k.teammate_id is null`.execute(store.db);
  await sql`update task set state = 'done', closed_by = 'demo', closed_at = due_at
    where workspace_id = ${workspaceId} and state = 'open' and created_at < ${before.toString()}::timestamptz`.execute(
    store.db,
  );
}

/** Three days without an answer ruin a mood. */
const WAITED = sql`least(1, coalesce((select c.elapsed_seconds from ticket_clock c where c.workspace_id = t.workspace_id
  and c.ticket_id = t.ticket_id and c.kind = 'first' limit 1), 259200) / 259200.0)`;

async function solvedTickets(db: AppContext['store']['db'], workspaceId: number): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select a.email, a.name, t.contact_id, t.ticket_id, p.teammate_id, p.team_id, t.mailbox_id, t.language,
      t.last_solved_at + interval '1 hour' as at, ${WAITED}::float8 as waited,
      'ticket ' || t.ticket_id || ' ' || extract(epoch from t.last_solved_at)::bigint as occasion
    from ticket_fact t
    join address a on a.workspace_id = t.workspace_id and a.address_id = t.contact_id
    left join teammate p on p.workspace_id = t.workspace_id and p.teammate_id = coalesce(t.solved_by_id, t.teammate_id)
    where t.workspace_id = ${workspaceId} and t.counted and t.status in ('solved', 'closed')
    order by t.last_solved_at`.execute(db);
  return rows;
}

/** Each contact once a quarter in which they asked. */
async function contacts(db: AppContext['store']['db'], workspaceId: number): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select a.email, a.name, t.contact_id, null::bigint as ticket_id, null::bigint as teammate_id, null::bigint as team_id,
      null::bigint as mailbox_id, max(t.language) as language, avg(${WAITED})::float8 as waited,
      max(t.created_at) + interval '3 days' as at, to_char(t.created_at, 'YYYY-"Q"Q') as occasion
    from ticket_fact t
    join address a on a.workspace_id = t.workspace_id and a.address_id = t.contact_id
    where t.workspace_id = ${workspaceId} and t.counted
    group by a.email, a.name, t.contact_id, to_char(t.created_at, 'YYYY-"Q"Q')
    order by at, a.email`.execute(db);
  return rows;
}
