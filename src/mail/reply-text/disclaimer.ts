/** Tells paragraphs nobody typed for this mail: legal notices, virus scanners' notes, "please consider the environment". */
import { LEGAL_OPENINGS, LEGAL_WORDS, SERVICE_LINES } from './tail.data.ts';
import { alternatives } from './word-list.ts';

/** Notices are long; a short paragraph with two of the words ("delete the attachments") may be the answer itself. */
const MIN_LENGTH = 100;
const MAX_LENGTH = 4000;
/** How many different words make a notice: more in a mail's only text than under a signature would be safe too. */
const ENOUGH = 3;

const WORDS = new RegExp(alternatives(LEGAL_WORDS), 'gu');
const OPENING = new RegExp(`^[*_\\s>[(]*(?:${alternatives(LEGAL_OPENINGS)})`, 'u');
const SERVICE = new RegExp(`^[*_\\s>[(]*(?:${alternatives(SERVICE_LINES)})`, 'u');

/** Is the paragraph a legal notice or a service's note? Reads its first 4,000 characters. */
export function isDisclaimer(paragraph: string): boolean {
  const low = paragraph.slice(0, MAX_LENGTH).toLowerCase().replace(/\s+/g, ' ');
  if (SERVICE.test(low) || OPENING.test(low)) return true;
  if (low.length < MIN_LENGTH) return false;
  const seen = new Set<string>();
  for (const match of low.matchAll(WORDS)) if (seen.add(match[0]).size >= ENOUGH) return true;
  return false;
}
