/** The figures of one list of scores (METRICS §7). Scores are of those who answered: who dismissed the survey is in no list. */

export interface Nps {
  /** −100 to 100; null when nobody answered. */
  value: number | null;
  promoters: number;
  passives: number;
  detractors: number;
  n: number;
}

export const isPromoter = (score: number): boolean => score >= 9;
export const isDetractor = (score: number): boolean => score <= 6;

/** Share of 9 and 10 less share of 0 to 6, times 100. */
export function npsOf(scores: readonly number[]): Nps {
  const promoters = scores.filter(isPromoter).length;
  const detractors = scores.filter(isDetractor).length;
  const n = scores.length;
  const value = n === 0 ? null : (100 * (promoters - detractors)) / n;
  return { value, promoters, passives: n - promoters - detractors, detractors, n };
}

export interface ShareOfTop {
  /** 0 to 1; null when nobody answered. */
  value: number | null;
  top: number;
  n: number;
}

/** CSAT: the share in the top boxes. */
export function csatOf(scores: readonly number[], top: readonly number[]): ShareOfTop {
  const inTop = scores.filter(score => top.includes(score)).length;
  return { value: scores.length === 0 ? null : inTop / scores.length, top: inTop, n: scores.length };
}

export interface Ces {
  mean: number | null;
  /** Share that found it easy: 5 to 7 of 7; where low is easy, 1 and 2 of 5. */
  easy: number | null;
  n: number;
}

/** Two scales that mean opposite things: each list is of one of them, and they never share a figure. */
export function cesOf(scores: readonly number[], lowIsEasy = false): Ces {
  const n = scores.length;
  if (n === 0) return { mean: null, easy: null, n };
  const easy = scores.filter(score => (lowIsEasy ? score <= 2 : score >= 5)).length;
  return { mean: scores.reduce((sum, score) => sum + score, 0) / n, easy: easy / n, n };
}
