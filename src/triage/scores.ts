/** How good guesses are: precision, recall and F1 of each label, their plain mean, and who is taken for whom. */

export interface LabelScore {
  label: string;
  /** Tickets that have it. */
  n: number;
  /** Null where nothing was guessed to be it (precision) or nothing is (recall). */
  precision: number | null;
  recall: number | null;
  f1: number;
}

export interface Scores {
  n: number;
  accuracy: number;
  macro_f1: number;
  labels: LabelScore[];
  /** Row: what it is; column: what was guessed; in the order of `labels`. */
  confusion: number[][];
}

/** Null for no tickets. A label that is neither right nor guessed anywhere has no row. */
export function scoresFor(right: readonly string[], guessed: readonly string[]): Scores | null {
  if (right.length === 0) return null;
  const labels = [...new Set([...right, ...guessed])].toSorted();
  const at = new Map(labels.map((label, i) => [label, i]));
  const confusion = labels.map(() => labels.map(() => 0));
  for (const [i, label] of right.entries()) {
    const row = confusion[at.get(label) ?? 0];
    const column = at.get(guessed[i] ?? '') ?? 0;
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  const each = labels.map((label, i) => {
    const hits = confusion[i]?.[i] ?? 0;
    const n = confusion[i]?.reduce((a, b) => a + b, 0) ?? 0;
    const said = confusion.reduce((sum, row) => sum + (row[i] ?? 0), 0);
    return {
      label,
      n,
      precision: said === 0 ? null : hits / said,
      recall: n === 0 ? null : hits / n,
      f1: (2 * hits) / (n + said),
    };
  });
  const hits = labels.reduce((sum, _, i) => sum + (confusion[i]?.[i] ?? 0), 0);
  return {
    n: right.length,
    accuracy: hits / right.length,
    macro_f1: each.reduce((sum, one) => sum + one.f1, 0) / each.length,
    labels: each,
    confusion,
  };
}
