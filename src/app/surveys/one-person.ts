/** What surveys keep of one person, to be handed over or erased (METRICS §10). Anonymous answers are nobody's: they stay. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';

type Db = Store['db'];

export interface AskedOfPerson {
  invitations: { survey: string; state: string; delivered_at: string | null; answered_at: string | null }[];
  answers: {
    survey: string;
    question: string;
    at: string;
    score: number | null;
    choices: string[] | null;
    comment: string | null;
  }[];
  unsubscribed: boolean;
}

export async function isAsked(db: Db, workspaceId: number, email: string): Promise<boolean> {
  const found = await db
    .selectFrom('survey_invitation')
    .select('invitation_id')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function askedOf(
  db: Db,
  workspaceId: number,
  email: string,
  addressId: number,
): Promise<AskedOfPerson> {
  const invitations = await db
    .selectFrom('survey_invitation as v')
    .innerJoin('survey as s', join =>
      join.onRef('s.workspace_id', '=', 'v.workspace_id').onRef('s.survey_id', '=', 'v.survey_id'),
    )
    .select(['s.name as survey', 'v.state', 'v.delivered_at', 'v.answered_at'])
    .where('v.workspace_id', '=', workspaceId)
    .where('v.email', '=', email)
    .orderBy('v.invitation_id')
    .execute();
  const { rows: answers } = await sql<Omit<AskedOfPerson['answers'][number], 'at'> & { at: Date }>`
    select s.name as survey, a.question, a.at, a.score, a.choices, a.comment
    from survey_answer a join survey s on s.workspace_id = a.workspace_id and s.survey_id = a.survey_id
    where ${theirs(workspaceId, email, addressId)} order by a.at`.execute(db);
  const stopped = await db
    .selectFrom('survey_unsubscribed')
    .select('email')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .executeTakeFirst();
  return {
    invitations: invitations.map(row => ({
      ...row,
      delivered_at: row.delivered_at?.toISOString() ?? null,
      answered_at: row.answered_at?.toISOString() ?? null,
    })),
    answers: answers.map(row => ({ ...row, at: row.at.toISOString() })),
    unsubscribed: stopped !== undefined,
  };
}

/** Inside the transaction that erases the rest. Words go, scores stay, of nobody; tasks about the person go; links end. */
export async function forgetInSurveys(
  db: Db,
  workspaceId: number,
  email: string,
  addressId: number,
): Promise<void> {
  await sql`delete from task k using survey_answer a where k.workspace_id = ${workspaceId} and k.source_id = a.answer_id
    and ${theirs(workspaceId, email, addressId)}`.execute(db);
  for (const table of ['survey_answer_history', 'survey_tag'])
    await sql`delete from ${sql.table(table)} h using survey_answer a where h.workspace_id = ${workspaceId} and h.answer_id = a.answer_id
      and ${theirs(workspaceId, email, addressId)}`.execute(db);
  await sql`delete from survey_answer a where a.comment is not null and a.score is null and ${theirs(workspaceId, email, addressId)}`.execute(
    db,
  );
  await sql`update survey_answer a set contact_id = null, ticket_id = null, invitation_id = null, comment = null, import_id = null,
      answer_key = 'erased ' || gen_random_uuid() where ${theirs(workspaceId, email, addressId)}`.execute(db);
  // What was sent stays counted, to nobody; what waits is not sent. A mail server names the recipient it refuses.
  await sql`update survey_invitation set email = 'erased-' || invitation_id || '@erased.invalid', name = null, contact_id = null,
      ticket_id = null, token_hash = null, again_hash = null, error = null, said = null,
      state = case when state in ('waiting', 'sending') then 'failed' else state end
    where workspace_id = ${workspaceId} and email = ${email}`.execute(db);
  await db
    .deleteFrom('survey_unsubscribed')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .execute();
}

const theirs = (
  workspaceId: number,
  email: string,
  addressId: number,
) => sql`a.workspace_id = ${workspaceId} and not a.anonymous
  and (a.contact_id = ${addressId} or a.invitation_id in (select v.invitation_id from survey_invitation v
    where v.workspace_id = ${workspaceId} and v.email = ${email}))`;
