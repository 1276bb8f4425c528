/** Which point of a chart somebody meant. Pure, in pixels. */

interface Spot {
  x: number;
  /** Null where there is no value. */
  y: number | null;
}

/**
 * The nearest place along the axis; there the nearest of the lines, or, of bars that stand side by side, the one at that side. Null where
 * nothing is drawn.
 */
export function pressedPoint(
  [x, y]: readonly [number, number],
  series: readonly (readonly Spot[])[],
  bars: boolean,
): { index: number; series: number } | null {
  const places = series[0] ?? [];
  const index = nearest(places.map(spot => Math.abs(spot.x - x)));
  const place = places[index];
  if (place === undefined) return null;
  if (bars) {
    const width = Math.abs((places[1]?.x ?? place.x + 1) - (places[0]?.x ?? place.x));
    const side = Math.floor(((x - place.x) / width + 0.5) * series.length);
    return { index, series: Math.min(series.length - 1, Math.max(0, side)) };
  }
  const heights = series.map(spots => spots[index]?.y ?? null);
  const line = nearest(heights.map(at => (at === null ? Number.POSITIVE_INFINITY : Math.abs(at - y))));
  return { index, series: Math.max(0, line) };
}

/** −1 of nothing. */
const nearest = (distances: number[]): number => distances.indexOf(Math.min(...distances));
