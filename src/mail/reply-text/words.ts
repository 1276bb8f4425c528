/** Counts words. */
import { Buffer } from 'node:buffer';

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

const [WHITE, LETTER, UNSPACED] = [1, 2, 4];
/** Units below stand in the table: those of all alphabets, and the usual marks. */
const KNOWN = 0x4000;
/** Of a unit: one of the three above, or 0 for anything else. */
const SORTS = Uint8Array.from({ length: KNOWN }, (_, code) => {
  if (code <= 32 || isWhite(code)) return WHITE;
  if (isUnspaced(code)) return UNSPACED;
  return LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? LETTER : 0;
});

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

/** What a string holds is read twice as fast from an array, into which so many units are copied at once. */
const COPIED = 16_384;
/** Units looked at together; one by one where the table is not enough. */
const PIECE = 256;
const bytes = Buffer.alloc(2 * COPIED);
const units = new Uint16Array(bytes.buffer, bytes.byteOffset, COPIED);

/**
 * Words that begin in the units from `from` to `to`, and whether the last one goes on, as twice their number and one; −1 where the table
 * is not enough. No branches: where words end cannot be predicted.
 */
function wordsAmong(from: number, to: number, open: number): number {
  let count = 0;
  let counted = open;
  let all = 0;
  let sorts = 0;
  for (let at = from; at < to; at++) {
    const code = units[at] as number;
    const sort = SORTS[code & (KNOWN - 1)] as number;
    const letter = (sort >> 1) & 1;
    count += letter & ~counted;
    counted = letter | (counted & ~sort);
    all |= code;
    sorts |= sort;
  }
  return all < KNOWN && sorts < UNSPACED ? 2 * count + counted : -1;
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
  /** 1 inside a run that is counted already. */
  let counted = 0;
  let copied = 0;
  let copy = 0;
  for (let at = 0; at < length; ) {
    if (at >= copied) {
      copy = at;
      copied = Math.min(length, at + COPIED);
      bytes.write(length <= COPIED ? text : text.slice(at, copied), 'utf16le');
    }
    const end = Math.min(copied, at + PIECE);
    const words = wordsAmong(at - copy, end - copy, counted);
    if (words >= 0) {
      count += words >> 1;
      counted = words & 1;
      at = end;
      continue;
    }
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (isUnspaced(code)) {
        const start = at;
        while (at + 1 < length && inUnspacedRun(text.charCodeAt(at + 1))) at++;
        runs += `${text.slice(start, at + 1)}\n`;
        counted = 0;
        if (runs.length > BATCH) {
          count += segmented(runs);
          runs = '';
        }
      } else if (code <= 32 || isWhite(code)) {
        counted = 0;
      } else if (counted === 0 && isLetter(text, at, code)) {
        count++;
        counted = 1;
      }
    }
  }
  return count + segmented(runs);
}

/** The low halves of surrogate pairs stay with their run. */
function inUnspacedRun(code: number): boolean {
  return isUnspaced(code) || (code >= 0xdc00 && code <= 0xdfff);
}

function isLetter(text: string, at: number, code: number): boolean {
  if (code < KNOWN) return SORTS[code] === LETTER;
  if (code >= 0xac00 && code <= 0xd7a3) return true;
  if (code >= 0xdc00 && code <= 0xdfff) return false;
  return LETTER_OR_DIGIT.test(code >= 0xd800 && code <= 0xdbff ? text.slice(at, at + 2) : text.charAt(at));
}
