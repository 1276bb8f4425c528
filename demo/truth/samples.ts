/** Whole numbers in a row, kept small: a million durations are four megabytes. */
export interface Samples {
  add(value: number): void;
  summary(): Summary;
}

export interface Summary {
  n: number;
  median: number | null;
  p90: number | null;
  mean: number | null;
  /** [0,5m) [5m,15m) [15m,1h) [1h,4h) [4h,1d) [1d,∞) */
  buckets: number[];
}

const EDGES = [300, 900, 3600, 14_400, 86_400];

export function samples(): Samples {
  let values = new Int32Array(1024);
  let length = 0;
  return {
    add(value) {
      if (length === values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    summary() {
      const sorted = values.slice(0, length).sort();
      const buckets = [0, 0, 0, 0, 0, 0];
      let sum = 0;
      for (const value of sorted) {
        sum += value;
        const found = EDGES.findIndex(edge => value < edge);
        const i = found < 0 ? EDGES.length : found;
        buckets[i] = (buckets[i] ?? 0) + 1;
      }
      return {
        n: length,
        median: percentile(sorted, 0.5),
        p90: percentile(sorted, 0.9),
        mean: length === 0 ? null : sum / length,
        buckets,
      };
    },
  };
}

/** Type 7 (linear interpolation), as METRICS §4 says. */
function percentile(sorted: Int32Array, share: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (place - below);
}
