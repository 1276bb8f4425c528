/** Counts words. */

/** Scripts written without spaces between words: Thai, Lao, Myanmar, Khmer, kana, Han and their extensions, halfwidth kana. */
function isUnspaced(code: number): boolean {
  return (
    code >= 0x0e00 &&
    (code <= 0x0eff ||
      (code >= 0x1000 && code <= 0x109f) ||
      (code >= 0x1780 && code <= 0x17ff) ||
      (code >= 0x2e80 && code <= 0x2fdf) ||
      (code >= 0x3005 && code <= 0x3007) ||
      (code >= 0x3031 && code <= 0x30ff) ||
      (code >= 0x3400 && code <= 0x9fff) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xff66 && code <= 0xff9f) ||
      (code >= 0xd840 && code <= 0xd8bf))
  );
}

/** Of an ASCII character: 1 white space, 2 a letter or digit, 0 anything else. */
const ASCII = new Uint8Array(128).fill(1, 0, 33);
for (const char of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
  ASCII[char.charCodeAt(0)] = 2;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function isWhite(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  ); // prettier-ignore
}

let segmenter: Intl.Segmenter | undefined;

/** Runs are collected and segmented together: a call to the segmenter costs more than a short run. */
const BATCH = 2000;

function segmented(runs: string): number {
  if (runs === '') return 0;
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  let count = 0;
  for (let at = 0; at < runs.length; at += BATCH) {
    for (const { isWordLike } of segmenter.segment(runs.slice(at, at + BATCH))) if (isWordLike) count++;
  }
  return count;
}

/**
 * The words of a text. A word is a run of characters without white space that holds at least one letter or digit: a URL, an
 * address, "don't" and "10:30" are one word each, a lone dash or emoji is none. In scripts that write no spaces between words
 * (Han, kana, Thai, Lao, Khmer, Myanmar) each word-like segment of Unicode's word segmentation (UAX #29 with dictionaries,
 * Intl.Segmenter) is one; Latin letters beside them are counted as above. Linear in the length.
 */
export function countWords(text: string): number {
  const { length } = text;
  let count = 0;
  let runs = '';
  /** 1 inside a run that is counted already. No branches for ASCII: where words end cannot be predicted. */
  let counted = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const kind = ASCII[code] ?? 0;
      const letter = kind >> 1;
      count += letter & ~counted;
      counted = letter | (counted & ~kind);
    } else if (isUnspaced(code)) {
      const start = at;
      while (at + 1 < length && inUnspacedRun(text.charCodeAt(at + 1))) at++;
      runs += `${text.slice(start, at + 1)}\n`;
      counted = 0;
      if (runs.length > BATCH) {
        count += segmented(runs);
        runs = '';
      }
    } else if (isWhite(code)) {
      counted = 0;
    } else if (counted === 0 && isLetter(text, at, code)) {
      count++;
      counted = 1;
    }
  }
  return count + segmented(runs);
}

/** The low halves of surrogate pairs stay with their run. */
function inUnspacedRun(code: number): boolean {
  return isUnspaced(code) || (code >= 0xdc00 && code <= 0xdfff);
}

function isLetter(text: string, at: number, code: number): boolean {
  if (
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0xac00 && code <= 0xd7a3)
  ) {
    return code < 0x250 || LETTER_OR_DIGIT.test(text.charAt(at));
  }
  if (code >= 0xdc00 && code <= 0xdfff) return false;
  return LETTER_OR_DIGIT.test(code >= 0xd800 && code <= 0xdbff ? text.slice(at, at + 2) : text.charAt(at));
}
