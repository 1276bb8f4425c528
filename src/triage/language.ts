/** In which language a ticket is written. */
import { eld } from 'eld/extrasmall';
import { MOST_CHARACTERS } from './words.ts';

export interface Tongue {
  /** ISO 639-1. */
  language: string;
  /** 0 to 1. */
  confidence: number;
}

/** Fewer letters are a guess: "ok" is a word of fifty languages. */
const LEAST_LETTERS = 12;
/** So many letters say all that letters can say. */
const SURE_LETTERS = 60;

/** Null where there is too little to tell. */
export function languageOf(text: string): Tongue | null {
  // Names of addresses and servers are of no language.
  const words = text.slice(0, MOST_CHARACTERS).replace(/\S*[@/]\S*/g, ' ');
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS) return null;
  const found = eld.detect(words);
  if (found.language === '') return null;
  const all = Object.entries(found.getScores()).toSorted(([, a], [, b]) => b - a);
  const [first, second] = all;
  if (first === undefined) return null;
  const lead = second === undefined ? 1 : (first[1] - second[1]) / first[1];
  const length = Math.min(1, letters / SURE_LETTERS);
  return {
    language: found.language,
    confidence: Math.min(0.99, (0.5 + 0.5 * Math.min(1, lead * 4)) * (0.5 + 0.5 * length)),
  };
}
