/** What a single line that is no quote and not blank opens, if anything: an earlier mail, a signature, a list footer. */
import { attributionEndingAt, attributionWithoutColon } from './attribution.ts';
import { BESIDE_SENDER, headerBlockEnd, headerKind } from './header-block.ts';
import { firstInk, lineEnd, nextInkLine } from './line.ts';
import { footerEnd } from './list-footer.ts';
import { isForwardLine, isSeparator, ruleLength } from './separator.ts';

/** Half-open ranges of whole lines. `certain`: an earlier mail follows even where its lines carry no quote mark. */
export interface Find {
  kind: 'attribution' | 'separator' | 'headers' | 'footer' | 'signature';
  start: number;
  end: number;
  /** The end of the header block that follows a separator; `end` without one. */
  headersEnd: number;
  certain: boolean;
}

/** One line: where it starts, its first visible character, behind its last one, and the start of the next line. */
export interface Line {
  start: number;
  ink: number;
  stop: number;
  next: number;
}

const RULE = 1;
const DIGIT = 2;
/** First characters that call for a closer look. */
const LOOK = new Uint8Array(128);
for (const char of '-_*=~#+') LOOK[char.charCodeAt(0)] = RULE;
for (const char of '12') LOOK[char.charCodeAt(0)] = DIGIT;

const STAR = 42;
const DASH = 45;
const UNDERSCORE = 95;
const COLON = 58;
const WIDE_COLON = 0xff1a;
/** Some programs forget the colon behind "wrote". */
const LAST_OF_WROTE = 101;
/** Shorter rules are decoration; the two dashes of a signature are a case of their own. */
const MIN_RULE = 5;

function found(kind: Find['kind'], start: number, end: number, certain = true, headersEnd = end): Find {
  return { kind, start, end, headersEnd, certain };
}

/** The end of the header block on the first visible line at or after `at`, or null. */
function headersAfter(text: string, at: number, beside: number): number | null {
  const line = nextInkLine(text, at);
  if (line >= text.length) return null;
  const ink = firstInk(text, line, lineEnd(text, line));
  return headerKind(text, ink) === null ? null : headerBlockEnd(text, ink, beside);
}

/** `--`, `**-`, `__` …: the lines that matter start with one character twice and end with it or a colon. Diffs do not. */
function mayBeRule(text: string, ink: number, stop: number): boolean {
  const first = text.charCodeAt(ink);
  const second = text.charCodeAt(ink + 1);
  if (second !== first && !(first === STAR && second === DASH)) return false;
  const last = text.charCodeAt(stop - 1);
  return last === first || last === COLON || last === WIDE_COLON || last === STAR;
}

function findAtRule(text: string, { start, ink, stop, next }: Line): Find | null {
  if (!mayBeRule(text, ink, stop)) return null;
  if (isSeparator(text, ink, stop)) {
    return found(
      'separator',
      start,
      next,
      true,
      headersAfter(text, next, BESIDE_SENDER.belowSeparator) ?? next,
    );
  }
  if (attributionWithoutColon(text, ink, stop)) return found('attribution', start, next);
  const rule = ruleLength(text, ink, stop);
  const first = text.charCodeAt(ink);
  if (rule >= MIN_RULE) {
    const headers = headersAfter(text, next, BESIDE_SENDER.belowRule);
    if (headers !== null) return found('separator', start, next, true, headers);
  }
  if (first !== DASH && first !== UNDERSCORE) return null;
  if (rule >= MIN_RULE || rule === 2) {
    const footer = footerEnd(text, next);
    if (footer !== null) return found('footer', start, footer);
  }
  return rule === 2 && first === DASH ? found('signature', start, next) : null;
}

/** What the line opens; `floor` is the start of the text that is not decided yet. */
export function find(text: string, line: Line, floor: number): Find | null {
  const { start, ink, stop, next } = line;
  const first = text.charCodeAt(ink);
  const look = first < 128 ? LOOK[first] : 0;
  if (look === RULE) {
    const opened = findAtRule(text, line);
    if (opened !== null) return opened;
  } else if (look === DIGIT && attributionWithoutColon(text, ink, stop)) {
    return found('attribution', start, next);
  }
  if (headerKind(text, ink) !== null) {
    const end = headerBlockEnd(text, ink, BESIDE_SENDER.alone);
    if (end !== null) return found('headers', start, end);
  }
  const last = text.charCodeAt(stop - 1);
  const colon = last === COLON || last === WIDE_COLON;
  if (!colon && !(last === LAST_OF_WROTE && text.startsWith(' wrote', stop - 6))) return null;
  const attribution = attributionEndingAt(text, start, stop, floor);
  if (attribution !== null)
    return found('attribution', attribution.start, next, colon && attribution.certain);
  if (!isForwardLine(text, ink, stop)) return null;
  return found(
    'separator',
    start,
    next,
    true,
    headersAfter(text, next, BESIDE_SENDER.belowSeparator) ?? next,
  );
}
