import { SURVEY_LANGUAGES, type SurveyLanguage } from '../../derive/surveys/survey.ts';

/** The first wanted language (`pt-BR`, `es` …) that the survey speaks; else the survey's own first. */
export function languageAmong(
  spoken: readonly SurveyLanguage[],
  wanted: readonly (string | null | undefined)[],
): SurveyLanguage {
  for (const one of wanted) {
    const known = SURVEY_LANGUAGES.find(language => one?.toLowerCase().split(/[-_]/)[0] === language);
    if (known !== undefined && spoken.includes(known)) return known;
  }
  return spoken[0] ?? 'en';
}
