/** Tells paragraphs nobody typed for this mail: legal notices, virus scanners' notes, "please consider the environment". */
import { LEGAL_OPENINGS, LEGAL_STEMS, SERVICE_LINES } from './tail.data.ts';
import { alternatives, wordList } from './word-list.ts';

/** Notices are long; a short paragraph with such words ("delete the attachments") may be the answer itself. */
const MIN_LENGTH = 100;
/** In scripts without spaces a notice is shorter. */
const MIN_UNSPACED = 40;
const MAX_LENGTH = 3000;
/** How many different words make a notice. */
const ENOUGH = 4;
const STEM = 6;

const CORE = new Set(wordList(LEGAL_STEMS.core));
const ALL = new Set([...CORE, ...wordList(LEGAL_STEMS.all)]);
const PHRASES = wordList(LEGAL_STEMS.phrases);
const OPENING = new RegExp(`^[*_=#~\\s>[(-]*(?:${alternatives(LEGAL_OPENINGS)})`, 'u');
const SERVICE = new RegExp(`^[*_=#~\\s>[(-]*(?:${alternatives(SERVICE_LINES)})`, 'u');
const WORD = /[a-zà-žа-яё]{4,}/g;
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]/;

function isLegal(low: string): boolean {
  if (low.length < MIN_UNSPACED) return false;
  if (UNSPACED.test(low)) return PHRASES.filter(phrase => low.includes(phrase)).length >= ENOUGH - 1;
  if (low.length < MIN_LENGTH) return false;
  const seen = new Set<string>();
  let core = false;
  for (const [word] of low.matchAll(WORD)) {
    const stem = word.slice(0, STEM);
    if (!ALL.has(stem)) continue;
    core ||= CORE.has(stem);
    if (seen.add(stem).size >= ENOUGH && core) return true;
  }
  return false;
}

/** Source code has such words too. */
const CODE = /[{};]$|^[+#]|^\s*\/?\*/m;

/** Is the paragraph a legal notice or a service's note? Reads its first 3,000 characters. */
export function isDisclaimer(paragraph: string): boolean {
  const low = paragraph.slice(0, MAX_LENGTH).toLowerCase();
  return SERVICE.test(low) || OPENING.test(low) || (!CODE.test(low) && isLegal(low));
}

/** Does a notice begin with this line, whatever stands above it in the same paragraph? */
export function opensDisclaimer(line: string): boolean {
  const low = line.slice(0, 200).toLowerCase();
  return SERVICE.test(low) || OPENING.test(low);
}
