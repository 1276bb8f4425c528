/** Pictures out of characters. */

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const SHADES = [' ', '·', '░', '▒', '▓', '█'] as const;

/** A bar of `share` (0–1) of `columns` cells, to an eighth of a cell; anything above nothing shows something. */
export function bar(share: number, columns: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * columns * 8);
  const shown = share > 0 ? Math.max(1, eighths) : 0;
  return '█'.repeat(Math.floor(shown / 8)) + (EIGHTHS[shown % 8] ?? '');
}

/** One character per value, from 0 to the largest; unknown values are blank. */
export function sparkline(values: readonly (number | null)[]): string {
  const top = largest(values);
  return values
    .map(value =>
      value === null ? ' ' : (LEVELS[top === 0 ? 0 : Math.min(7, Math.floor((value / top) * 8))] ?? ' '),
    )
    .join('');
}

/** Sums or means of neighbours, so that at most `columns` values are left. */
export function squeeze(
  values: readonly (number | null)[],
  columns: number,
  how: 'sum' | 'mean',
): (number | null)[] {
  const size = Math.ceil(values.length / Math.max(1, columns));
  if (size <= 1) return [...values];
  const out: (number | null)[] = [];
  for (let at = 0; at < values.length; at += size) {
    const known = values.slice(at, at + size).filter(value => value !== null);
    const sum = known.reduce((total, value) => total + value, 0);
    out.push(known.length === 0 ? null : how === 'sum' ? sum : sum / known.length);
  }
  return out;
}

/** A shade for a value of a grid whose largest is `top`; the square root keeps quiet hours visible. */
export function shade(value: number, top: number): string {
  if (value <= 0 || top <= 0) return SHADES[0];
  return SHADES[Math.max(1, Math.ceil(Math.sqrt(value / top) * 5))] ?? '█';
}

export const largest = (values: readonly (number | null)[]): number =>
  values.reduce<number>((top, value) => Math.max(top, value ?? 0), 0);
