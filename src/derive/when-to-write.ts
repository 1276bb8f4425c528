/** At which hour is an answer most likely? METRICS §5 (b) "outcome". */
import { betaQuantile } from './beta-distribution.ts';

const WRITE_LEVELS = ['contact', 'account', 'zone', 'all'] as const;
export type WriteLevel = (typeof WRITE_LEVELS)[number];
export const WEEK_HOURS = 168;

/** Counts by the recipient's local hour of the week: index (ISO weekday − 1) × 24 + hour, 168 entries each. */
export interface LevelCounts {
  level: WriteLevel;
  /** Human messages of ours sent in that hour. */
  sent: ArrayLike<number>;
  /** Those of them that a human answered within 24 hours. */
  answered: ArrayLike<number>;
}

export interface Slot {
  /** ISO, 1–7. */
  weekday: number;
  /** 0–23, local to the recipient. */
  hour: number;
  /** Messages sent in this hour at the answering level, and answered ones; before smoothing. */
  n: number;
  answered: number;
  /** Estimated P(human answer within 24 h), 0–1, with its 90 % interval. */
  share: number;
  low: number;
  high: number;
}

export interface WhenToWrite {
  /** Who answers: the narrowest level with enough messages; null when even the widest has too few. */
  level: WriteLevel | null;
  /** Messages behind that level. */
  n: number;
  /** Narrower levels that had too few messages to answer. */
  passedOver: { level: WriteLevel; n: number }[];
  /** All 168 hours, Monday 0:00 first; empty without an answering level. */
  slots: Slot[];
  /** The best hours, surest first: highest lower end of the interval. */
  recommended: Slot[];
}

/** Below this many messages the next level up answers. */
export const MIN_MESSAGES = 20;
/** A level's prior weighs as much as this many messages: at 20 of its own in an hour, an hour and its prior weigh the same. */
const PRIOR_MESSAGES = 20;
const RECOMMENDED = 3;
/** An hour shares half of its messages with its neighbours, round the week: Sunday 23:00 lies beside Monday 0:00. */
const [OWN, NEIGHBOUR] = [0.5, 0.25];

/**
 * Beta-binomial shrinkage from wide to narrow. With n and k an hour's messages and answers after circular smoothing
 * (weights ¼, ½, ¼), p the estimate of the next wider level for that hour and M = 20:
 *   α = M·p + k,  β = M·(1 − p) + n − k,  share = α / (α + β),  interval = 5 % and 95 % quantile of Beta(α, β).
 * The widest level's p is its overall share (K + 1) / (N + 2). `levels` in any order, each at most once, a wider one
 * containing the counts of a narrower one.
 */
export function whenToWrite(levels: LevelCounts[]): WhenToWrite {
  const ordered = levels
    .map(level => ({ ...level, n: sum(level.sent) }))
    .sort((a, b) => WRITE_LEVELS.indexOf(a.level) - WRITE_LEVELS.indexOf(b.level));
  const index = ordered.findIndex(({ n }) => n >= MIN_MESSAGES);
  const passed = index < 0 ? ordered : ordered.slice(0, index);
  const passedOver = passed.map(({ level, n }) => ({ level, n }));
  const answering = ordered[index];
  const widest = ordered.at(-1);
  if (answering === undefined || widest === undefined) {
    return { level: null, n: widest?.n ?? 0, passedOver, slots: [], recommended: [] };
  }
  const overall = (sum(widest.answered) + 1) / (widest.n + 2);
  let beliefs: Belief[] = Array.from({ length: WEEK_HOURS }, () => ({ alpha: overall, beta: 1 - overall }));
  for (const level of ordered.slice(index).reverse()) beliefs = narrowed(beliefs, level);
  const slots = beliefs.map((belief, hour) => slotOf(belief, hour, answering));
  const recommended = slots.toSorted((a, b) => b.low - a.low).slice(0, RECOMMENDED);
  return { level: answering.level, n: answering.n, passedOver, slots, recommended };
}

/** Beta(α, β). */
interface Belief {
  alpha: number;
  beta: number;
}

function narrowed(wider: Belief[], { sent, answered }: LevelCounts): Belief[] {
  const n = smoothed(sent);
  const k = smoothed(answered);
  return wider.map(({ alpha, beta }, hour) => {
    const prior = alpha / (alpha + beta);
    const [messages, answers] = [n[hour] ?? 0, k[hour] ?? 0];
    return {
      alpha: PRIOR_MESSAGES * prior + answers,
      beta: PRIOR_MESSAGES * (1 - prior) + messages - answers,
    };
  });
}

function slotOf({ alpha, beta }: Belief, index: number, { sent, answered }: LevelCounts): Slot {
  return {
    weekday: Math.floor(index / 24) + 1,
    hour: index % 24,
    n: sent[index] ?? 0,
    answered: answered[index] ?? 0,
    share: alpha / (alpha + beta),
    low: betaQuantile(0.05, alpha, beta),
    high: betaQuantile(0.95, alpha, beta),
  };
}

/** Keeps the total. */
function smoothed(counts: ArrayLike<number>): number[] {
  return Array.from({ length: WEEK_HOURS }, (_, hour) => {
    const before = counts[(hour + WEEK_HOURS - 1) % WEEK_HOURS] ?? 0;
    const after = counts[(hour + 1) % WEEK_HOURS] ?? 0;
    return OWN * (counts[hour] ?? 0) + NEIGHBOUR * (before + after);
  });
}

function sum(counts: ArrayLike<number>): number {
  let total = 0;
  for (let hour = 0; hour < WEEK_HOURS; hour++) total += counts[hour] ?? 0;
  return total;
}
