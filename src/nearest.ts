/** The known name that was probably meant, for "did you mean …?". */
import { distance } from 'fastest-levenshtein';

/** Null when nothing is near: more than a third of the letters (at least two) would have to change. */
export function nearest(typed: string, known: readonly string[]): string | null {
  const wanted = typed.slice(0, 60).toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const name of known) {
    const far = distance(wanted, name.toLowerCase());
    if (far < least) [best, least] = [name, far];
  }
  return wanted === '' ? null : best;
}
