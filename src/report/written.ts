/** Numbers and moments as each language writes them, to stand in a sentence of both. */
import type { Sentence } from '../sentence.ts';
import { type Format, formatOf } from './format.ts';
import { wordsOf } from './words/words.ts';

/** `one`: the words around it are in the singular. */
export interface Count extends Sentence {
  one: boolean;
}

const formats = (zone: string) => ({ en: formatOf(wordsOf('en'), zone), es: formatOf(wordsOf('es'), zone) });
let inUtc: ReturnType<typeof formats> | null = null;

export function written(write: (format: Format) => string, zone?: string): Sentence {
  inUtc ??= formats('UTC');
  const { en, es } = zone === undefined ? inUtc : formats(zone);
  return { en: write(en), es: write(es) };
}

export const count = (value: number): Count => ({
  ...written(format => format.count(value)),
  one: value === 1,
});

/** ISO instant, on the clocks of `zone`. */
export const moment = (instant: string, zone: string): Sentence =>
  written(format => format.instant(instant), zone);
