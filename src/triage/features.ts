/** What a classifier and a search see of a ticket: counted words, their stems, and pairs of neighbours. */
import { STOP_WORDS } from './stop-words.data.ts';
import { MOST_CHARACTERS, stemOf, wordsOf } from './words.ts';

export interface TicketText {
  /** Null where the workspace does not keep subjects. */
  subject: string | null;
  text: string;
}

/** Most words of one ticket that count: what it is about stands at its beginning. */
const MOST_WORDS = 400;

/** Feature → how often. `w:calendar` a word, `s:calen` its stem, `p:not syncing` a pair. Words that carry no matter are left out. */
export function featuresOf({ subject, text }: TicketText): Map<string, number> {
  const found = new Map<string, number>();
  const add = (feature: string): void => void found.set(feature, (found.get(feature) ?? 0) + 1);
  for (const part of [subject ?? '', text]) {
    let before: string | null = null;
    for (const word of wordsOf(part.slice(0, MOST_CHARACTERS)).slice(0, MOST_WORDS)) {
      if (STOP_WORDS.has(word)) continue;
      if (word !== '#') {
        add(`w:${word}`);
        add(`s:${stemOf(word)}`);
      }
      if (before !== null) add(`p:${before} ${word}`);
      before = word;
    }
  }
  return found;
}

/** As a person reads it: the stem with a dash, the pair as two words. */
export const shownFeature = (feature: string): string =>
  feature.startsWith('s:') ? `${feature.slice(2)}-` : feature.slice(2);
