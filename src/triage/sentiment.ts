/** How a customer sounds: words of anger and of thanks, counted, with "not" and "very" before them. No more than that is claimed. */
import { INTENSE, NEGATIONS, NEGATIVE, POSITIVE } from './sentiment.data.ts';
import { wordsOf } from './words.ts';

export type Sentiment = 'negative' | 'neutral' | 'positive';

export interface Felt {
  sentiment: Sentiment;
  /** 0 to 1: how one-sided the words are, and how many there are. */
  confidence: number;
  /** The words that were counted. */
  words: string[];
}

/** "Not" reaches so many words further. */
const REACH = 3;
/** A single word may be chance. */
const SURE_AT = 3;

export function sentimentOf(text: string): Felt {
  const words = wordsOf(text);
  let good = 0;
  let bad = 0;
  const counted: string[] = [];
  for (const [i, word] of words.entries()) {
    const side = POSITIVE.has(word) ? 1 : NEGATIVE.has(word) ? -1 : 0;
    if (side === 0) continue;
    const before = words.slice(Math.max(0, i - REACH), i);
    const turned = before.some(one => NEGATIONS.has(one));
    const weight = before.some(one => INTENSE.has(one)) ? 1.5 : 1;
    // "Not bad" praises nobody, "not happy" complains.
    if (side === 1) {
      if (turned) bad += weight;
      else good += weight;
    } else if (!turned) bad += weight;
    else continue;
    counted.push(turned ? `${before.find(one => NEGATIONS.has(one)) ?? ''} ${word}` : word);
  }
  // Politeness is no praise: one kind word among complaints, or alone, changes nothing.
  const balance = good - bad;
  const total = good + bad;
  if (bad >= 1 && balance < 0)
    return { sentiment: 'negative', confidence: sure(-balance, total), words: counted };
  if (good >= 2 && balance > 0)
    return { sentiment: 'positive', confidence: sure(balance, total), words: counted };
  return { sentiment: 'neutral', confidence: 0.6 * (1 - Math.min(1, total / (2 * SURE_AT))), words: counted };
}

const sure = (balance: number, total: number): number =>
  Math.min(0.95, (0.4 + 0.6 * Math.min(1, total / SURE_AT)) * (balance / total));
