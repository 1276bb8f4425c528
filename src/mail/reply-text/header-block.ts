/** Finds From:/Sent:/To:/Subject: blocks that mail programs put above an earlier mail, in many languages. */
import { HEADER_NAMES } from './header-block.data.ts';
import { firstInk, lineEnd } from './line.ts';
import { wordList } from './word-list.ts';

type HeaderKind = keyof typeof HEADER_NAMES;

const KINDS = Object.keys(HEADER_NAMES) as HeaderKind[];
const KIND_OF = new Map<string, HeaderKind>(
  KINDS.toReversed().flatMap(kind => wordList(HEADER_NAMES[kind]).map(name => [name, kind] as const)),
);

/** Room for asterisks and a blank before the colon. */
const MARKUP = 4;
/** A To field of a large round wraps over a few lines; more than this is text. */
const MAX_WRAPPED = 8;
const MAX_BLOCK = 40;
const MAX_OTHERS = 6;

/** By first character of the line: how long a name that starts with it can be, 0 for none. Last: everything above ASCII. */
const REACH = new Uint8Array(129);
for (const name of KIND_OF.keys()) {
  for (const char of [name.charAt(0), name.charAt(0).toUpperCase(), '*']) {
    const code = Math.min(char.charCodeAt(0), 128);
    REACH[code] = Math.max(REACH[code] ?? 0, name.length + MARKUP);
  }
}

function isColon(code: number): boolean {
  return code === 58 || code === 0xff1a;
}

/** The kind of the header field whose line starts (with ink) at `ink`, or null. Looks at no more than the name's length. */
export function headerKind(text: string, ink: number): HeaderKind | null {
  const first = text.charCodeAt(ink);
  const reach = REACH[Math.min(first, 128)] ?? 0;
  const limit = Math.min(text.length, ink + reach);
  for (let at = ink + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 44) return null;
    if (isColon(code)) {
      const name = text.slice(ink, at).replaceAll('*', '').trim().toLowerCase();
      return KIND_OF.get(name) ?? null;
    }
  }
  return null;
}

/**
 * How many of recipient, date and subject must stand beside the sender for a block to be believed: the more of a separator
 * stands above, the fewer. Outlook Express leaves only the sender below "----- Original Message -----".
 */
export const BESIDE_SENDER = { alone: 2, belowRule: 1, belowSeparator: 0 } as const;

/**
 * The end (start of the line behind) of the block whose first line has ink at `ink`, or null when it is none: it wants a
 * sender and `beside` more, or below something two without a sender.
 */
export function headerBlockEnd(text: string, ink: number, beside: number): number | null {
  const seen = new Set<HeaderKind>();
  let blockEnd = ink;
  let wrapped = 0;
  let blank = 0;
  let others = 0;
  let at = ink;
  for (let lines = 0; lines < MAX_BLOCK && at < text.length; lines++) {
    const end = lineEnd(text, at);
    const start = firstInk(text, at, end);
    const kind = start < end ? headerKind(text, start) : null;
    if (start === end) {
      if (wrapped > 0 || ++blank > 1) break;
    } else if (kind === null) {
      if (blank > 0 || ++wrapped > MAX_WRAPPED) break;
    } else {
      // A field that comes again belongs to something else; so no line is looked at more than a few times.
      if (kind !== 'other' && seen.has(kind)) break;
      if (kind === 'other' && ++others > MAX_OTHERS) break;
      seen.add(kind);
      blockEnd = end + 1;
      wrapped = 0;
      blank = 0;
    }
    at = end + 1;
  }
  const rest = Number(seen.has('to')) + Number(seen.has('date')) + Number(seen.has('subject'));
  const enough = seen.has('from') ? rest >= beside : beside < BESIDE_SENDER.alone && rest >= 2;
  return enough ? Math.min(blockEnd, text.length) : null;
}
