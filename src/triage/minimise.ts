/** The lowest point of a smooth function: limited-memory BFGS (Nocedal and Wright, *Numerical Optimization*, algorithm 7.4). */

export interface MinimiseOptions {
  /** Fills `slope` with the gradient at `point` and gives the value. */
  at(point: Float64Array, slope: Float64Array): number;
  size: number;
  /** Ends when no direction is steeper than this. */
  tolerance: number;
  mostSteps: number;
  /** Called after each step; false stops. */
  onStep?(step: number): boolean;
}

const REMEMBERED = 5;
/** Armijo's condition: so much of what the slope promises has to come. */
const SUFFICIENT = 1e-4;
const MOST_HALVINGS = 30;

/** From zero. Deterministic: the same function gives the same point. */
export function minimise({ at, size, tolerance, mostSteps, onStep }: MinimiseOptions): Float64Array {
  let point: Float64Array = new Float64Array(size);
  let slope: Float64Array = new Float64Array(size);
  let value = at(point, slope);
  const pairs: { step: Float64Array; bend: Float64Array; scale: number }[] = [];
  for (let n = 0; n < mostSteps && steepest(slope) > tolerance; n++) {
    const way = downhill(slope, pairs);
    const promised = dot(way, slope);
    let length = n === 0 ? Math.min(1, 1 / Math.sqrt(dot(slope, slope))) : 1;
    const next: Float64Array = new Float64Array(size);
    const nextSlope: Float64Array = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let halving = 0; halving < MOST_HALVINGS; halving++) {
      for (let i = 0; i < size; i++) next[i] = (point[i] as number) + length * (way[i] as number);
      nextValue = at(next, nextSlope);
      if (nextValue <= value + SUFFICIENT * length * promised) break;
      length /= 2;
    }
    if (nextValue >= value) break;
    const step = difference(next, point);
    const bend = difference(nextSlope, slope);
    const curvature = dot(step, bend);
    if (curvature > 1e-12) pairs.push({ step, bend, scale: 1 / curvature });
    if (pairs.length > REMEMBERED) pairs.shift();
    point = next;
    slope = nextSlope;
    value = nextValue;
    if (onStep?.(n + 1) === false) break;
  }
  return point;
}

function downhill(
  slope: Float64Array,
  pairs: readonly { step: Float64Array; bend: Float64Array; scale: number }[],
): Float64Array {
  const way = slope.map(x => -x);
  const shares: number[] = [];
  for (const { step, bend, scale } of pairs.toReversed()) {
    const share = scale * dot(step, way);
    shares.push(share);
    addTo(way, bend, -share);
  }
  const last = pairs.at(-1);
  if (last !== undefined) {
    const stretch = 1 / (last.scale * dot(last.bend, last.bend));
    for (let i = 0; i < way.length; i++) (way[i] as number) *= stretch;
  }
  for (const { step, bend, scale } of pairs) addTo(way, step, (shares.pop() ?? 0) - scale * dot(bend, way));
  return way;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function addTo(a: Float64Array, b: Float64Array, times: number): void {
  for (let i = 0; i < a.length; i++) (a[i] as number) += times * (b[i] as number);
}

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, i) => x - (b[i] ?? 0));

function steepest(slope: Float64Array): number {
  let most = 0;
  for (const x of slope) if (Math.abs(x) > most) most = Math.abs(x);
  return most;
}
