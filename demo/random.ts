/**
 * Reproducible chance: sfc32 (Chris Doty-Humphrey, PractRand) with own exp, because Math.exp and Math.log may
 * differ in the last bit between engines and a single bit would change every byte after it.
 */
export interface Random {
  a: number;
  b: number;
  c: number;
  counter: number;
}

/** One independent stream per list of numbers (seed, thread, step …). */
export function random(...seeds: number[]): Random {
  let hash = 0x9e3779b9;
  const state: Random = { a: 0, b: 0, c: 0, counter: 1 };
  for (const seed of seeds) {
    hash = Math.imul(hash ^ (seed >>> 0) ^ Math.floor(seed / 4294967296), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
    state.a ^= hash;
    state.b = Math.imul(state.b ^ hash, 0x27d4eb2f);
    state.c = (state.c + Math.imul(hash, 0x165667b1)) | 0;
  }
  for (let round = 0; round < 12; round++) bits(state);
  return state;
}

/** 32 random bits, signed. */
export function bits(state: Random): number {
  const sum = (((state.a + state.b) | 0) + state.counter) | 0;
  state.counter = (state.counter + 1) | 0;
  state.a = state.b ^ (state.b >>> 9);
  state.b = (state.c + (state.c << 3)) | 0;
  state.c = (((state.c << 21) | (state.c >>> 11)) + sum) | 0;
  return sum;
}

/** [0, 1) */
export function fraction(state: Random): number {
  return (bits(state) >>> 0) / 4294967296;
}

export function chance(state: Random, probability: number): boolean {
  return fraction(state) < probability;
}

/** Whole number in [0, n). */
export function below(state: Random, n: number): number {
  return Math.floor(fraction(state) * n);
}

/** Whole number in [from, to]. */
export function between(state: Random, from: number, to: number): number {
  return from + below(state, to - from + 1);
}

export function pick<T>(state: Random, list: readonly T[]): T {
  if (list.length === 0)
    throw new RangeError('expected a list with at least one item to pick from, got none');
  return list[below(state, list.length)] as T;
}

/** Index chosen in proportion to weights given as running totals. */
export function pickByTotal(state: Random, totals: ArrayLike<number>): number {
  const goal = fraction(state) * (totals[totals.length - 1] ?? 0);
  let low = 0;
  let high = totals.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((totals[middle] ?? 0) > goal) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function weighted<T>(state: Random, choices: readonly (readonly [T, number])[]): T {
  let goal = 0;
  for (const [, weight] of choices) goal += weight;
  goal *= fraction(state);
  for (const [value, weight] of choices) {
    goal -= weight;
    if (goal < 0) return value;
  }
  return pick(state, choices)[0];
}

/** Nearly normal, mean 0, deviation 1, within ±6: twelve uniforms (Irwin–Hall), additions only. */
function bell(state: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += fraction(state);
  return sum;
}

/** e^x by additions and products only, the same on every machine. */
export function exp(x: number): number {
  if (x < 0) return 1 / exp(-x);
  let halvings = 0;
  let small = x;
  while (small > 0.5) {
    small /= 2;
    halvings++;
  }
  let term = 1;
  let sum = 1;
  for (let i = 1; i < 14; i++) {
    term *= small / i;
    sum += term;
  }
  for (; halvings > 0; halvings--) sum *= sum;
  return sum;
}

/** How long people take: skewed, never negative. `median` in any unit. */
export function logNormal(state: Random, median: number, sigma: number): number {
  return median * exp(sigma * bell(state));
}
