/** Words as people wrote them: `añadir` is compared without its accent, and shown with it. */
import { folded } from './words.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Folded words in the spelling that these texts have most often; one that stands in none stays as it is. */
export function spelled(words: readonly string[], texts: readonly string[]): string[] {
  const wanted = new Map(words.map(word => [word, new Map<string, number>()]));
  for (const text of texts) {
    for (const [written] of text.normalize('NFC').matchAll(WORD)) {
      const lower = written.toLowerCase();
      const spellings = wanted.get(folded(lower));
      spellings?.set(lower, (spellings.get(lower) ?? 0) + 1);
    }
  }
  return words.map(word => {
    const [most] = [...(wanted.get(word) ?? [])].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return most?.[0] ?? word;
  });
}
