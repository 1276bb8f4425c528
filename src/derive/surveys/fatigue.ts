/** Whether somebody may be asked again: one clock for each survey, and one across all of them, per person (METRICS §7). */

export const SUPPRESSED = [
  'unsubscribed',
  'asked_by_this_survey',
  'asked_by_another_survey',
  'over_quota',
  'reopened',
  'too_old',
  'ours',
] as const;
/** Why an invitation was not sent; it is kept with the reason. */
export type Suppressed = (typeof SUPPRESSED)[number];

export interface Asked {
  surveyId: number;
  /** Epoch seconds of sending. */
  at: number;
}

export interface Patience {
  /** Days after which the same survey may ask the same person again. */
  sameDays: number;
  /** Days after which any survey may. */
  anyDays: number;
}

const DAY = 86_400;

/** `asked`: every invitation that was sent to the person, in any order; `now`: epoch seconds. Null: they may be asked. */
export function fatigueOf(
  { surveyId, now }: { surveyId: number; now: number },
  asked: readonly Asked[],
  { sameDays, anyDays }: Patience,
): Suppressed | null {
  const within = (days: number) => (one: Asked) => now - one.at < days * DAY;
  if (asked.some(one => one.surveyId === surveyId && within(sameDays)(one))) return 'asked_by_this_survey';
  return asked.some(within(anyDays)) ? 'asked_by_another_survey' : null;
}
