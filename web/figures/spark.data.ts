/** A line without axes. Pure. */

/** Gaps where a value is unknown: each run of known values is a line of its own. Fits `width` × `height`, y downwards. */
export function sparkPath(values: readonly (number | null)[], width: number, height: number): string {
  const known = values.filter(value => value !== null);
  if (known.length < 2) return '';
  const top = Math.max(...known);
  const bottom = Math.min(0, ...known);
  const span = top - bottom || 1;
  const step = width / (values.length - 1);
  let pen = 'M';
  const parts: string[] = [];
  for (const [i, value] of values.entries()) {
    if (value === null) {
      pen = 'M';
      continue;
    }
    parts.push(`${pen}${round(i * step)} ${round(height - ((value - bottom) / span) * height)}`);
    pen = 'L';
  }
  return parts.join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;
