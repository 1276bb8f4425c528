/** The known name closest to what was typed, for error messages; null when nothing is near. */
import { distance } from 'fastest-levenshtein';

export function nearest(typed: string, known: readonly string[]): string | null {
  const short = typed.slice(0, 60).toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.floor(short.length / 2));
  for (const name of known) {
    const away = distance(short, name.toLowerCase());
    if (away >= least) continue;
    least = away;
    best = name;
  }
  return best;
}
