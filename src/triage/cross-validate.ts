/** How good a classifier is on tickets it has not seen, and how far its scores are to be believed. */
import { type Labelled, scores, softmax, type TrainOptions, train } from './classifier.ts';
import { type Scores, scoresFor } from './scores.ts';

export interface Validated {
  scores: Scores;
  folds: number;
  /** What scores are to be divided by so that of guesses with confidence c about the share c is right. */
  temperature: number;
  /** Mean distance between confidence and share right, over ten bands of confidence, weighted by their size. */
  calibration_error: number;
}

export const FOLDS = 5;

/**
 * Every ticket is guessed by a classifier trained without its fold. Folds hold each label in proportion; tickets that say the same
 * (`group`) lie in the same fold, or a copy in the training part would make it look better than it is. Null where a training part would
 * hold one label alone.
 */
export function crossValidate(
  tickets: readonly (Labelled & { group: string })[],
  options: TrainOptions & { folds?: number } = {},
): Validated | null {
  const { folds = FOLDS, onProgress } = options;
  const foldOf = foldsFor(tickets, folds);
  const right: string[] = [];
  const all: { labels: string[]; scores: number[]; right: string }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const learnt = tickets.filter((_, i) => foldOf[i] !== fold);
    const asked = tickets.filter((_, i) => foldOf[i] === fold);
    if (asked.length === 0) continue;
    if (new Set(learnt.map(ticket => ticket.label)).size < 2) return null;
    const classifier = train(learnt, {
      ...options,
      onProgress: done => onProgress?.((fold + done) / folds) ?? true,
    });
    for (const { features, label } of asked) {
      right.push(label);
      all.push({ labels: classifier.labels, scores: scores(classifier, features), right: label });
    }
  }
  const temperature = bestTemperature(all);
  const guesses = all.map(one => topOf(one, temperature));
  if (all.length === 0) return null;
  const found = scoresFor(
    right,
    guesses.map(one => one.label),
  );
  if (found === null) return null;
  return {
    scores: found,
    folds,
    temperature,
    calibration_error: calibrationError(guesses.map((one, i) => [one.confidence, one.label === right[i]])),
  };
}

/** Label by label, group by group in order of appearance. */
function foldsFor(tickets: readonly { label: string; group: string }[], folds: number): number[] {
  const next = new Map<string, number>();
  const ofGroup = new Map<string, number>();
  return tickets.map(({ label, group }) => {
    const known = ofGroup.get(group);
    if (known !== undefined) return known;
    const fold = next.get(label) ?? 0;
    next.set(label, (fold + 1) % folds);
    ofGroup.set(group, fold);
    return fold;
  });
}

interface Asked {
  labels: string[];
  scores: number[];
  right: string;
}

function topOf({ labels, scores: all }: Asked, temperature: number): { label: string; confidence: number } {
  const chances = softmax(all, temperature);
  const most = Math.max(...chances);
  return { label: labels[chances.indexOf(most)] ?? '', confidence: most };
}

const TEMPERATURES = Array.from({ length: 61 }, (_, i) => 0.1 * 1.15 ** i);

/** The one with the least −log p of the right labels (Guo et al. 2017, "temperature scaling"). */
function bestTemperature(all: readonly Asked[]): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (const temperature of TEMPERATURES) {
    let loss = 0;
    for (const { labels, scores: raw, right } of all)
      loss -= Math.log(Math.max(softmax(raw, temperature)[labels.indexOf(right)] ?? 0, 1e-9));
    if (loss >= least) continue;
    least = loss;
    best = temperature;
  }
  return best;
}

/** Expected calibration error: [confidence, right?] of each guess. */
export function calibrationError(guesses: readonly (readonly [number, boolean])[]): number {
  const bands = Array.from({ length: 10 }, () => ({ n: 0, confidence: 0, right: 0 }));
  for (const [confidence, right] of guesses) {
    const band = bands[Math.min(9, Math.floor(confidence * 10))];
    if (band === undefined) continue;
    band.n++;
    band.confidence += confidence;
    if (right) band.right++;
  }
  return bands.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / guesses.length;
}
