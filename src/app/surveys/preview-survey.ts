/** A survey as its readers will see it, before it is saved: the page, the thanks, the mail. */
import { z } from 'zod';
import { SURVEY_LANGUAGES } from '../../derive/surveys/survey.ts';
import type { AppContext } from '../context.ts';
import { chosenBy } from './chosen.ts';
import { askPage, sayPage } from './page.ts';
import { isAnonymous, surveyBody, textIn, usualQuestions } from './survey-body.ts';
import { surveyMail } from './survey-mail.ts';
import { SURVEY_WORDS } from './words.data.ts';

export const surveyPreviewBody = z.strictObject({
  survey: surveyBody,
  of: z.enum(['page', 'thanks', 'mail', 'reminder', 'mail_text']).default('page'),
  language: z.enum(SURVEY_LANGUAGES).default('en'),
  /** As if this score had been clicked in the mail. */
  score: z.int().min(0).max(10).nullable().default(null),
});

/** HTML; `mail_text`: plain text. Its links lead nowhere. */
export async function previewSurvey(
  { store }: AppContext,
  workspaceId: number,
  { survey, of, language, score }: z.output<typeof surveyPreviewBody>,
): Promise<string> {
  const { name: company } = await store.db
    .selectFrom('workspace')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const { kind, settings, questions = usualQuestions(kind) } = survey;
  const about = { questions, settings, anonymous: isAnonymous(survey) };
  if (of === 'page') {
    const form = chosenBy(questions, score === null ? null : String(score));
    return askPage({ ...about, company, language, form, made: '', say: null, confirm: false });
  }
  const words = SURVEY_WORDS[language];
  if (of === 'thanks')
    return sayPage({ company, language }, '', textIn(settings.thanks, language) ?? words.thanks);
  const mail = surveyMail({
    survey: about,
    company,
    language,
    url: '#',
    stopUrl: '#',
    reminder: of === 'reminder',
  });
  return of === 'mail_text' ? mail.text : mail.html;
}
