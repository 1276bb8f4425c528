/** Which metric tells the result of a question, by its scale (METRICS §7). */
import type { Scale } from '../../derive/surveys/survey.ts';

export const METRIC_OF_SCALE: Readonly<Record<Scale, string>> = {
  nps: 'nps',
  csat: 'csat',
  ces: 'ces',
  ces_low_is_easy: 'ces_low_is_easy',
  agent: 'agent_satisfaction',
  rating: 'survey_answers.mean',
};
