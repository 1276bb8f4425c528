/** Tells paragraphs nobody typed for this mail: legal notices, virus scanners' notes, "please consider the environment". */
import { LEGAL_OPENINGS, LEGAL_STEMS, SERVICE_LINES } from './tail.data.ts';
import { alternatives, wordList } from './word-list.ts';

/** Notices are long; a short paragraph with such words ("delete the attachments") may be the answer itself. */
const MIN_LENGTH = 100;
/** In scripts without spaces a notice is shorter. */
const MIN_UNSPACED = 40;
/** How many different words make a notice. */
const ENOUGH = 5;
const ENOUGH_PHRASES = 3;
const STEM = 6;

const ALL = new Set(wordList(LEGAL_STEMS.all));
const PHRASES = wordList(LEGAL_STEMS.phrases);
const CORE = new RegExp(`(?:${alternatives(LEGAL_STEMS.core)})`);
const OPENING = new RegExp(
  `^[*_=#~>[( \\t-]{0,40}(?:${alternatives(`${LEGAL_OPENINGS},${SERVICE_LINES}`)})`,
  'mu',
);
const WORD = /[a-zà-žа-яё]{4,}/g;
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** Source code has such words too. */
const CODE = /[{};]$|^[+#]|^\s*\/?\*/m;

function isLegal(low: string): boolean {
  if (low.length < MIN_UNSPACED) return false;
  if (UNSPACED.test(low)) return PHRASES.filter(phrase => low.includes(phrase)).length >= ENOUGH_PHRASES;
  if (low.length < MIN_LENGTH || !CORE.test(low)) return false;
  const seen = new Set<string>();
  for (const [word] of low.matchAll(WORD)) {
    const stem = word.slice(0, STEM);
    if (ALL.has(stem) && seen.add(stem).size >= ENOUGH) return true;
  }
  return false;
}

/**
 * Where in the paragraph a legal notice or a service's note begins: the offset of the line that opens it, 0 when only its
 * words tell; null when it is none.
 */
export function disclaimerStart(paragraph: string): number | null {
  const low = paragraph.toLowerCase();
  const opening = OPENING.exec(low);
  if (opening !== null) return opening.index;
  return isLegal(low) && !CODE.test(low) ? 0 : null;
}
