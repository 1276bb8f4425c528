/** Taking an invitation, and saying what became of it. Every step is one statement, so workers cannot get into each other's way. */
import { sql } from 'kysely';
import type { Suppressed } from '../../derive/surveys/fatigue.ts';
import type { SurveyLanguage } from '../../derive/surveys/survey.ts';
import type { Sentence } from '../../sentence.ts';
import type { Store } from '../../store/store.ts';
import type { AppContext } from '../context.ts';
import { failing } from '../failing.ts';
import { say } from './errors.data.ts';
import type { SurveySettings } from './survey-body.ts';
import { wallClock } from './wall-clock.ts';

export interface Claim {
  invitation_id: number;
  survey_id: number;
  occasion: string;
  email: string;
  name: string | null;
  language: SurveyLanguage;
  ticket_id: number | null;
  attempts: number;
  due_at: Date;
  created_at: Date;
}

const CLAIM_MINUTES = 5;

/** The next one that is due and that nobody works on; its attempt counts from now. */
export async function claimInvitation(
  { store, now }: AppContext,
  workspaceId: number,
): Promise<Claim | null> {
  const at = now();
  const { rows } = await sql<Claim>`
    update survey_invitation set attempts = attempts + 1,
      claimed_until = ${at.add({ minutes: CLAIM_MINUTES }).toString()}::timestamptz
    where workspace_id = ${workspaceId} and invitation_id = (
      select invitation_id from survey_invitation
      where workspace_id = ${workspaceId} and state = 'waiting' and due_at <= ${at.toString()}::timestamptz
        and (claimed_until is null or claimed_until < ${at.toString()}::timestamptz)
      order by due_at, invitation_id limit 1 for update skip locked)
    returning invitation_id, survey_id, occasion, email, name, language, ticket_id, attempts, due_at, created_at`.execute(
    store.db,
  );
  const [row] = rows;
  return row === undefined
    ? null
    : { ...row, invitation_id: Number(row.invitation_id), survey_id: Number(row.survey_id) };
}

/** False when another worker has taken it meanwhile. After this it is never sent again by itself. */
export async function beginSending(
  db: Store['db'],
  workspaceId: number,
  { invitation_id, attempts }: Claim,
  tokenHash: string,
): Promise<boolean> {
  const done = await db
    .updateTable('survey_invitation')
    .set({ state: 'sending', token_hash: tokenHash })
    .where('workspace_id', '=', workspaceId)
    .where('invitation_id', '=', invitation_id)
    .where('state', '=', 'waiting')
    // Every claim counts one more: this is still ours.
    .where('attempts', '=', attempts)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export type Ended =
  | { state: 'delivered'; settings: SurveySettings }
  | { state: 'suppressed'; reason: Suppressed }
  | { state: 'failed'; said: Sentence }
  | { state: 'waiting'; said: Sentence; dueAt: Temporal.Instant };

export async function endInvitation(
  { store, now }: AppContext,
  workspaceId: number,
  { invitation_id }: Claim,
  ended: Ended,
): Promise<void> {
  const at = now();
  const { zone } = await store.db
    .selectFrom('workspace')
    .select('zone')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  await store.db
    .updateTable('survey_invitation')
    .set({
      // Somebody may have answered before the mail server said that it has the mail.
      state: sql`case when state in ('waiting', 'sending') then ${ended.state}::survey_invitation_state else state end`,
      claimed_until: null,
      ...changesOf(ended, at, zone),
    })
    .where('workspace_id', '=', workspaceId)
    .where('invitation_id', '=', invitation_id)
    .execute();
}

function changesOf(ended: Ended, at: Temporal.Instant, zone: string) {
  switch (ended.state) {
    case 'delivered': {
      const { answer_days: days, reminder_days: reminder } = ended.settings;
      return {
        ...failing(null),
        delivered_at: at.toString(),
        local_delivered_at: wallClock(at, zone),
        expires_at: at.add({ hours: 24 * days }).toString(),
        reminder_due_at:
          reminder === null || reminder >= days ? null : at.add({ hours: 24 * reminder }).toString(),
      };
    }
    case 'suppressed':
      return { reason: ended.reason };
    case 'failed':
      return failing(ended.said);
    case 'waiting':
      return { ...failing(ended.said), due_at: ended.dueAt.toString(), token_hash: null };
  }
}

/** Invitations whose worker died while the mail was under way. */
export async function endCutOff({ store, now }: AppContext, workspaceId: number): Promise<void> {
  await store.db
    .updateTable('survey_invitation')
    .set({ state: 'failed', ...failing(say.cutOff), claimed_until: null })
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'sending')
    .where('claimed_until', '<', new Date(now().epochMilliseconds))
    .execute();
}
