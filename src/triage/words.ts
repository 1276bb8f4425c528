/** Words as they are compared: lower case, without accents, whatever the language. */

/** What is read of a text; a stranger's mail may be of any length. */
export const MOST_CHARACTERS = 8000;
/** Longer ones are no words: keys, addresses, a cat on the keyboard. */
const LONGEST = 32;
/** Letters that end a stem: "syncing", "synced" and "sync" differ after the fifth, "sincronizar" and "sincronización" too. */
const STEM = 5;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MARKS = /\p{M}/gu;

/** `sincronización` and `SINCRONIZACION` are one word; people leave accents out. */
export const folded = (text: string): string => text.normalize('NFKD').replace(MARKS, '').toLowerCase();

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
/** Scripts that put no white space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** In order; numbers are one and the same word, `#`, for which number it is says nothing about the matter. */
export function wordsOf(text: string): string[] {
  const found: string[] = [];
  for (const [whole] of text.slice(0, MOST_CHARACTERS).normalize('NFKC').matchAll(WORD)) {
    if (UNSPACED.test(whole)) {
      // Their marks are part of the letter: は is not ば.
      for (const part of segmenter.segment(whole)) if (part.isWordLike === true) found.push(part.segment);
      continue;
    }
    const token = folded(whole);
    if (/\p{N}/u.test(token)) found.push('#');
    else if (token.length > 1 && token.length <= LONGEST) found.push(token);
  }
  return found;
}

/** The beginning of a word, which its forms have in common. */
export const stemOf = (word: string): string => (word.length <= STEM ? word : word.slice(0, STEM));
