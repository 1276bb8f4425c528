/** Who was asked, and what came of it; whoever was left out stands there with the reason. */
import type { RawBuilder, SqlBool } from 'kysely';
import { z } from 'zod';
import { INVITATION_STATES, type InvitationState } from '../../derive/surveys/survey.ts';
import { visibleInvitations } from '../../metrics/engine/visible-answers.ts';
import type { Language } from '../../report/language.ts';
import type { AppContext } from '../context.ts';
import { failureIn } from '../failing.ts';
import type { Asking } from '../figures/engine-for.ts';
import { surveyWith } from './surveys.ts';

export const invitationsQuery = z.strictObject({
  state: z.enum(INVITATION_STATES).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Id of the last one of the page before. */
  before: z.coerce.number().int().optional(),
});

export interface InvitationShown {
  id: number;
  email: string;
  name: string | null;
  language: string;
  version: number;
  state: InvitationState;
  /** Why it was suppressed. */
  reason: string | null;
  /** Why it failed. */
  error: string | null;
  occasion: string;
  ticket_id: number | null;
  created_at: string;
  due_at: string;
  delivered_at: string | null;
  reminded_at: string | null;
  answered_at: string | null;
  expires_at: string | null;
}

/** Newest first. Of an anonymous survey it says who took part (they get no reminder), never when. Throws `not-found`. */
export async function listInvitations(
  { store }: AppContext,
  workspaceId: number,
  { view }: Pick<Asking, 'view'>,
  surveyId: number,
  { state, limit, before }: z.output<typeof invitationsQuery>,
  language: Language,
): Promise<InvitationShown[]> {
  await surveyWith(store.db, workspaceId, surveyId);
  const rows = await store.db
    .selectFrom('survey_invitation as f')
    .selectAll()
    .where(visibleInvitations({ workspaceId, view, filters: [] }) as RawBuilder<SqlBool>)
    .where('survey_id', '=', surveyId)
    .$if(state !== undefined, query => query.where('state', '=', state ?? 'waiting'))
    .$if(before !== undefined, query => query.where('invitation_id', '<', before ?? 0))
    .orderBy('invitation_id', 'desc')
    .limit(limit)
    .execute();
  const text = (at: Date | null): string | null => at?.toISOString() ?? null;
  return rows.map(row => ({
    id: row.invitation_id,
    email: row.email,
    name: row.name,
    language: row.language,
    version: row.version,
    state: row.state,
    reason: row.reason,
    error: failureIn(language, row),
    occasion: row.occasion.split(' ')[0] ?? '',
    ticket_id: row.ticket_id,
    created_at: row.created_at.toISOString(),
    due_at: row.due_at.toISOString(),
    delivered_at: text(row.delivered_at),
    reminded_at: text(row.reminded_at),
    answered_at: text(row.answered_at),
    expires_at: text(row.expires_at),
  }));
}
