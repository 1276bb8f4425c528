/**
 * Which label a ticket has: multinomial logistic regression over tf-idf words. What each word says for each label is a number one can
 * look at; the lowest point of its loss is unique, so the same tickets always give the same model.
 */
import { shownFeature } from './features.ts';
import { minimise } from './minimise.ts';
import { type Sparse, sparseOf, type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface Labelled {
  features: ReadonlyMap<string, number>;
  label: string;
}

export interface Classifier {
  vocabulary: Vocabulary;
  labels: string[];
  /** Column by column a weight for each label, then the labels' own. */
  weights: Float64Array;
  /** What scores are divided by before they become probabilities; from cross-validation, 1 without. */
  temperature: number;
}

export interface TrainOptions {
  /** How strongly weights are pulled to zero. */
  pull?: number;
  leastTickets?: number;
  mostFeatures?: number;
  /** 0 to 1; false stops with what there is. */
  onProgress?(done: number): boolean;
}

const PULL = 3e-4;
const LEAST_TICKETS = 2;
const MOST_FEATURES = 20_000;
const MOST_STEPS = 60;
/** Of the slope; a loss that flat changes no guess. */
const TOLERANCE = 3e-4;

/** Throws RangeError for tickets of fewer than two labels: there would be nothing to tell apart. */
export function train(tickets: readonly Labelled[], options: TrainOptions = {}): Classifier {
  const labels = [...new Set(tickets.map(ticket => ticket.label))].toSorted();
  if (labels.length < 2) throw new RangeError(`expected tickets of two labels or more, got ${labels.length}`);
  const { pull = PULL, leastTickets = LEAST_TICKETS, mostFeatures = MOST_FEATURES } = options;
  const vocabulary = vocabularyOf(
    tickets.map(ticket => ticket.features),
    { leastTickets, mostFeatures },
  );
  const rows = tickets.map(ticket => sparseOf(ticket.features, vocabulary));
  const wanted = tickets.map(ticket => labels.indexOf(ticket.label));
  const width = vocabulary.idf.length + 1;
  const weights = minimise({
    size: labels.length * width,
    tolerance: TOLERANCE,
    mostSteps: MOST_STEPS,
    at: (point, slope) => lossAt(rows, wanted, labels.length, width, pull, point, slope),
    onStep: step => options.onProgress?.(step / MOST_STEPS) ?? true,
  });
  return { vocabulary, labels, weights, temperature: 1 };
}

/**
 * Mean of −log p(right label), and half the pull times the squares of all weights but the labels' own. Weights of one column lie
 * together, label by label; the labels' own are the last column.
 */
export function lossAt(
  rows: readonly Sparse[],
  wanted: readonly number[],
  labels: number,
  width: number,
  pull: number,
  point: Float64Array,
  slope: Float64Array,
): number {
  slope.fill(0);
  let loss = 0;
  const share = 1 / rows.length;
  const own = (width - 1) * labels;
  for (const [i, row] of rows.entries()) {
    const chances = softmax(scoresOf(row, point, labels, width), 1);
    const right = wanted[i] ?? 0;
    loss -= Math.log(Math.max(chances[right] ?? 0, 1e-300)) * share;
    chances[right] = (chances[right] ?? 0) - 1;
    const { columns, values } = row;
    for (let j = 0; j < columns.length; j++) {
      const start = (columns[j] as number) * labels;
      const value = (values[j] as number) * share;
      for (let label = 0; label < labels; label++)
        (slope[start + label] as number) += (chances[label] as number) * value;
    }
    for (let label = 0; label < labels; label++)
      (slope[own + label] as number) += (chances[label] as number) * share;
  }
  for (let i = 0; i < own; i++) {
    const weight = point[i] as number;
    loss += (pull / 2) * weight * weight;
    (slope[i] as number) += pull * weight;
  }
  return loss;
}

function scoresOf(
  { columns, values }: Sparse,
  weights: Float64Array,
  labels: number,
  width: number,
): number[] {
  const scores: number[] = [];
  const own = (width - 1) * labels;
  for (let label = 0; label < labels; label++) scores.push(weights[own + label] as number);
  for (let j = 0; j < columns.length; j++) {
    const start = (columns[j] as number) * labels;
    const value = values[j] as number;
    for (let label = 0; label < labels; label++)
      (scores[label] as number) += (weights[start + label] as number) * value;
  }
  return scores;
}

export function softmax(scores: readonly number[], temperature: number): number[] {
  const most = Math.max(...scores);
  const raised = scores.map(score => Math.exp((score - most) / temperature));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map(one => one / sum);
}

export interface Guess {
  label: string;
  /** 0 to 1. */
  confidence: number;
}

/** The scores before they are made probabilities, by label. */
export function scores(classifier: Classifier, features: ReadonlyMap<string, number>): number[] {
  const { vocabulary, labels, weights } = classifier;
  return scoresOf(sparseOf(features, vocabulary), weights, labels.length, vocabulary.idf.length + 1);
}

/** Every label, likeliest first. Null for a text of which no word is known: nothing speaks for any label. */
export function guess(classifier: Classifier, features: ReadonlyMap<string, number>): Guess[] | null {
  if (sparseOf(features, classifier.vocabulary).columns.length === 0) return null;
  const chances = softmax(scores(classifier, features), classifier.temperature);
  return classifier.labels
    .map((label, i) => ({ label, confidence: chances[i] ?? 0 }))
    .toSorted((a, b) => b.confidence - a.confidence);
}

export interface Reason {
  /** As a person reads it. */
  word: string;
  /** What it added for this label above the mean of all labels. */
  weight: number;
}

/** Which words spoke for a label, strongest first; they and the label's own weight add up to its score. */
export function reasons(
  { vocabulary, labels, weights }: Classifier,
  features: ReadonlyMap<string, number>,
  label: string,
  most = 8,
): Reason[] {
  const index = labels.indexOf(label);
  if (index < 0) return [];
  const names = new Map([...features.keys()].map(name => [vocabulary.columns.get(name), name]));
  const { columns, values } = sparseOf(features, vocabulary);
  const found: Reason[] = [];
  for (const [j, column] of columns.entries()) {
    let mean = 0;
    for (let other = 0; other < labels.length; other++)
      mean += (weights[column * labels.length + other] ?? 0) / labels.length;
    const weight = ((weights[column * labels.length + index] ?? 0) - mean) * (values[j] ?? 0);
    const name = names.get(column);
    if (weight > 0 && name !== undefined) found.push({ word: shownFeature(name), weight });
  }
  return found.toSorted((a, b) => b.weight - a.weight).slice(0, most);
}
