/** Tells a block of contact details under a mail: name, post, company, telephone, address, links. */
import { CLOSINGS } from './tail.data.ts';
import { wordList } from './word-list.ts';

const CLOSING = new Set(wordList(CLOSINGS));
/** A line of a name block; sentences are longer. */
const MAX_LINE = 90;
const MAX_LINES = 28;

const PHONE =
  /(?:^|[\s|,;(*])(?:tel|tél|telf|tlf|phone|mobile|mob|móvil|cell?|fax|handy|telefon|telefono|teléfono|telefoon|тел|моб|電話|电话|手机|携帯|m|t|p|f|o|c|d|w|ph|office|direct|desk)\s?[.:)]{1,2}\s*\+?[\d(]|\+\d[\d\s().-]{7,}\d|(?:^|\s)\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/iu;
const ADDRESS = /[^\s<>@]+@[^\s<>@]+\.[a-z]{2,}/i;
const LINK =
  /https?:\/\/|\bwww\.[a-z0-9]|linkedin|twitter|facebook|(?:^|\s)[a-z0-9-]+\.(?:com|org|net|io|de|es|fr|it|nl|pl|ru|jp|cn|br|pt)(?:\s|$)/i;
const POST =
  /\b(?:engineer|manager|director|developer|consultant|intern|student|researcher|trainee|officer|ceo|cto|cfo|coo|vp|president|professor|ph\.?d|lead|architect|analyst|specialist|head of|founder|partner|sales|support|ltd|inc|gmbh|llc|s\.l\.|s\.a\.|corp|university|institute|engineering|department|dept|ingenier[oa]|gerente|directora?|responsable|ingénieur|geschäftsführer|leiter|entwickler|ingegnere|responsabile|kierownik|dyrektor|директор|менеджер|инженер)\b|部|課|株式会社|有限公司/iu;

const MAX_CLOSING = 50;
const AROUND = /^[\s*_~\-–—]+|[\s,.!:;\-–—*_~。！，]+$/g;

/** What two characters a line can start with that is a closing, by a hash of them: nearly every line is told so. */
const MAY_START = new Uint8Array(1 << 16);
const startOf = (line: string): number => (line.charCodeAt(0) * 251 + line.charCodeAt(1)) & 0xffff;
for (const word of CLOSING) {
  const [first = '', second = ''] = word;
  for (const one of [first, first.toUpperCase()]) {
    for (const two of [second, second.toUpperCase()]) MAY_START[startOf(one + two)] = 1;
  }
}
const MARKS = '*_-~–—';

/** "Best regards," alone on its line, in many languages. */
function isClosing(line: string): boolean {
  if (line === '' || line.length > MAX_CLOSING) return false;
  if (MAY_START[startOf(line)] === 0 && !MARKS.includes(line.charAt(0))) return false;
  return CLOSING.has(line.toLowerCase().replaceAll(',', '').replace(AROUND, ''));
}

/** Code, lists, links with a number before them and tables are what people write, not who they are. */
const NO_DETAIL =
  /[{};=]\s*$|^(?:[+#](?!\d)|[<>=@]|\\?\[?\d{1,2}\\?\]?[.):]?\s|\[\d)|\d{1,4} (?:\+|insertion)|^(?:references|links?|footnotes?):?$/i;

interface Evidence {
  phone: boolean;
  address: boolean;
  link: boolean;
  post: boolean;
}

/** Which details the lines show; null when one of them is no line of a name block. */
function evidence(lines: readonly string[]): Evidence | null {
  const seen: Evidence = { phone: false, address: false, link: false, post: false };
  for (const line of lines) {
    const link = LINK.test(line);
    if ((line.length > MAX_LINE && !link) || NO_DETAIL.test(line) || isSentence(line)) return null;
    seen.phone ||= PHONE.test(line);
    seen.address ||= ADDRESS.test(line);
    seen.link ||= link;
    seen.post ||= POST.test(line);
  }
  return seen;
}

function isSentence(line: string): boolean {
  const words = line.split(/\s+/).length;
  return words > 14 || (words > 6 && /[.?!:;\\]$/.test(line));
}

/** Do the lines, found below a rule, show who somebody is? */
export function isNameBlock(lines: readonly string[]): boolean {
  const seen = evidence(lines);
  return seen !== null && (seen.phone || seen.address || (seen.link && seen.post));
}

/** One to four words, the first one capitalised: "Ana María Gil", "Dr. J. Smith", "*Ana Gil*". */
const NAME = /^[*_\s]*\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,]+[\p{L}\p{M}.'’()-]+){0,4}[*_\s,.]*$/u;

/** The line so many above the last one, blanks around it left out; undefined where there is none. */
type LinesUp = (index: number) => string | undefined;

/** The lines below the one at `index`, in their order, without empty ones. */
export function filledBelow(up: LinesUp, index: number): string[] {
  const lines: string[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const line = up(at) ?? '';
    if (line !== '') lines.push(line);
  }
  return lines;
}

/**
 * How many lines at the end are a name block, 0 without one. Below a closing word ("Regards,") one contact detail is enough to take
 * everything under it; without one, the last paragraph must begin with a name and hold a telephone number, or a post or company with an
 * address or link. Something must stand above it.
 */
export function nameBlockLength(up: LinesUp): number {
  for (let at = 0; at < MAX_LINES; at++) {
    const line = up(at);
    if (line === undefined) break;
    // Text, not details: no closing above it can have a name block below.
    if (line.length > MAX_CLOSING && !/[\d@|:]/.test(line)) break;
    if (!isClosing(line)) continue;
    const below = filledBelow(up, at);
    const seen = below.length > 1 ? evidence(below) : null;
    return seen !== null && (seen.phone || seen.address || seen.link || seen.post) ? at : 0;
  }
  let length = 0;
  while (length < MAX_LINES && (up(length) ?? '') !== '') length++;
  if (length < 2 || up(length) === undefined) return 0;
  const lines = filledBelow(up, length);
  const first = lines.find(line => /\p{L}/u.test(line)) ?? '';
  if (!NAME.test(first)) return 0;
  const seen = evidence(lines);
  return seen !== null && (seen.phone || (seen.post && (seen.address || seen.link))) ? length : 0;
}
