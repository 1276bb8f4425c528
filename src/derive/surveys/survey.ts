/** What a survey asks, as the rules see it (METRICS §7). Shapes only; the rules stand beside. */

export const SURVEY_KINDS = ['nps', 'csat', 'ces', 'agent', 'free'] as const;
/** `nps` is relational (planned per person), `csat` and `ces` transactional (after a ticket); `agent` asks our own people. */
export type SurveyKind = (typeof SURVEY_KINDS)[number];

export const SCALES = ['nps', 'csat', 'ces', 'ces_low_is_easy', 'agent', 'rating'] as const;
export type Scale = (typeof SCALES)[number];

/** Lowest and highest score of each scale, both possible. */
export const SCALE_ENDS: Readonly<Record<Scale, readonly [low: number, high: number]>> = {
  nps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
  ces_low_is_easy: [1, 5],
  agent: [1, 5],
  rating: [1, 5],
};

/** Scores that count as good where a survey says nothing else. */
export const USUAL_TOP: Readonly<Record<Scale, readonly number[]>> = {
  nps: [9, 10],
  csat: [4, 5],
  ces: [5, 6, 7],
  ces_low_is_easy: [1, 2],
  agent: [4, 5],
  rating: [4, 5],
};

/** Which scales a survey of a kind may ask by: relational and transactional answers never meet in one figure. */
export const SCALES_OF: Readonly<Record<SurveyKind, readonly Scale[]>> = {
  nps: ['nps', 'rating'],
  csat: ['csat', 'rating'],
  ces: ['ces', 'ces_low_is_easy', 'rating'],
  agent: ['agent'],
  free: ['rating'],
};

export const SURVEY_LANGUAGES = ['en', 'es', 'pt', 'fr', 'de'] as const;
export type SurveyLanguage = (typeof SURVEY_LANGUAGES)[number];

export const INVITATION_STATES = [
  'waiting',
  'sending',
  'failed',
  'suppressed',
  'delivered',
  'dismissed',
  'partial',
  'answered',
  'closed',
] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];
/** These arrived, whatever came of them. */
export const DELIVERED_STATES = ['delivered', 'dismissed', 'partial', 'answered', 'closed'] as const;
