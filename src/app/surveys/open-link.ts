/** Surveys that anybody with the link may answer, for a site or the last line of a mail. Each page that is opened is an invitation of its own once it is answered. */
import { createHash } from 'node:crypto';
import type { SurveyLanguage } from '../../derive/surveys/survey.ts';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { hashOf } from '../people/token.ts';
import { say } from './errors.data.ts';
import { languageAmong } from './language-of.ts';
import { scoreLinks } from './score-links.ts';
import { type Survey, surveyWith } from './surveys.ts';
import { openLinkToken } from './tokens.ts';
import { wallClock } from './wall-clock.ts';

export interface OpenSurvey {
  survey: Survey;
  company: string;
  zone: string;
  language: SurveyLanguage;
}

/** Null: there is none, or it takes no answers by link. `wanted`: languages the browser asks for, best first. */
export async function openSurvey(
  { store }: Pick<AppContext, 'store'>,
  workspaceId: number,
  surveyId: number,
  wanted: readonly string[],
): Promise<OpenSurvey | null> {
  const workspace = await store.db
    .selectFrom('workspace')
    .select(['name', 'zone'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  if (workspace === undefined) return null;
  const survey = await surveyWith(store.db, workspaceId, surveyId).catch(error => {
    if (error instanceof PulsoError && error.code === 'not-found') return null;
    throw error;
  });
  if (survey === null || !survey.settings.open_link || survey.state !== 'open') return null;
  return {
    survey,
    company: workspace.name,
    zone: workspace.zone,
    language: languageAmong(survey.settings.languages, wanted),
  };
}

/**
 * The invitation of one opened page, made when its form is sent: `page` is the sealed moment of making it, which is another one for every
 * page. Sending the form twice finds the same. Returns its number.
 */
export async function invitationOfPage(
  { store, now }: Pick<AppContext, 'store' | 'now'>,
  workspaceId: number,
  { survey, zone, language }: OpenSurvey,
  page: string,
): Promise<number> {
  const at = now();
  const mark = createHash('sha256').update(page).digest('base64url');
  const made = await store.db
    .insertInto('survey_invitation')
    .values({
      workspace_id: workspaceId,
      survey_id: survey.id,
      version: survey.version,
      occasion: `link ${mark}`,
      email: '',
      language,
      kind: survey.kind,
      state: 'delivered',
      created_at: at.toString(),
      due_at: at.toString(),
      delivered_at: at.toString(),
      local_delivered_at: wallClock(at, zone),
      expires_at: at.add({ hours: 24 * survey.settings.answer_days }).toString(),
      token_hash: hashOf(page),
    })
    .onConflict(conflict =>
      conflict.columns(['workspace_id', 'survey_id', 'occasion', 'email']).doUpdateSet({ email: '' }),
    )
    .returning('invitation_id')
    .executeTakeFirstOrThrow();
  return made.invitation_id;
}

/** What a site pastes: links and a form without script, frame or style of ours. Throws `not-found`, `conflict`. */
export async function embedding(
  context: AppContext,
  workspaceId: number,
  id: number,
): Promise<{ url: string; html: string }> {
  const survey = await surveyWith(context.store.db, workspaceId, id);
  if (!survey.settings.open_link) throw new PulsoError('conflict', say.noOpenLink);
  const url = `${context.publicUrl}/survey/open/${openLinkToken(context, workspaceId, id)}`;
  const company = await context.store.db
    .selectFrom('workspace')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return { url, html: scoreLinks(survey, url, company.name) };
}
