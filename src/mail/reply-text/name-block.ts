/** Tells a block of contact details under a mail: name, post, company, telephone, address, links. */
import { CLOSINGS } from './tail.data.ts';
import { wordList } from './word-list.ts';

const CLOSING = new Set(wordList(CLOSINGS));
/** A line of a name block; sentences are longer. */
const MAX_LINE = 90;
const MAX_LINES = 16;

const PHONE =
  /(?:^|[\s|,;(*])(?:tel|tél|telf|tlf|phone|mobile|mob|móvil|cell?|fax|handy|telefon|telefono|teléfono|telefoon|тел|моб|電話|电话|手机|携帯|m|t|p|f|o|c|d|w|ph|office|direct|desk)\s?[.:)]{1,2}\s*\+?[\d(]|\+\d[\d\s().-]{7,}\d|(?:^|\s)\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/iu;
const ADDRESS = /[^\s<>@]+@[^\s<>@]+\.[a-z]{2,}/i;
const LINK =
  /https?:\/\/|\bwww\.[a-z0-9]|linkedin|twitter|facebook|(?:^|\s)[a-z0-9-]+\.(?:com|org|net|io|de|es|fr|it|nl|pl|ru|jp|cn|br|pt)(?:\s|$)/i;
const POST =
  /\b(?:engineer|manager|director|developer|consultant|officer|ceo|cto|cfo|coo|vp|president|professor|ph\.?d|lead|architect|analyst|specialist|head of|founder|partner|sales|support|ltd|inc|gmbh|llc|s\.l\.|s\.a\.|corp|university|institute|department|dept|ingenier[oa]|gerente|directora?|responsable|ingénieur|geschäftsführer|leiter|entwickler|ingegnere|responsabile|kierownik|dyrektor|директор|менеджер|инженер)\b|部|課|株式会社|有限公司/iu;

/** "Best regards," alone on its line, in many languages. */
export function isClosing(line: string): boolean {
  if (line.length > 60) return false;
  return CLOSING.has(
    line
      .toLowerCase()
      .replace(/[\s,.!:;\-–—*_~]+$/, '')
      .replace(/^[\s*_~\-–—]+/, ''),
  ); // prettier-ignore
}

/** How many of the lines show contact details: a telephone number counts double. Infinity-free: -1 when a line is too long. */
function evidence(lines: string[]): number {
  let score = 0;
  for (const line of lines) {
    if (line.length > MAX_LINE && !LINK.test(line)) return -1;
    if (PHONE.test(line)) score += 2;
    if (ADDRESS.test(line)) score += 1;
    if (LINK.test(line)) score += 1;
    if (POST.test(line)) score += 1;
  }
  return score;
}

function isSentence(line: string): boolean {
  return /[.?!:;,]$/.test(line) && line.split(/\s+/).length > 6;
}

/**
 * The index of the first line of the name block that ends the lines, or their number without one. Below a closing word
 * ("Regards,") one line of contact details is enough to take everything under it; without one, the last paragraph must
 * hold a telephone number or two other details, and no sentence. Empty lines are ''.
 */
export function nameBlockStart(lines: readonly string[]): number {
  const from = Math.max(0, lines.length - MAX_LINES);
  for (let at = lines.length - 1; at >= from; at--) {
    const line = lines[at] ?? '';
    if (!isClosing(line)) continue;
    const below = lines.slice(at + 1).filter(text => text !== '');
    return below.length > 1 && evidence(below) > 0 && !below.some(isSentence) ? at + 1 : lines.length;
  }
  let start = lines.length;
  while (start > from && lines[start - 1] !== '') start--;
  const block = lines.slice(start);
  if (start === 0 || block.length < 2 || block.some(isSentence)) return lines.length;
  return evidence(block) >= 2 ? start : lines.length;
}
