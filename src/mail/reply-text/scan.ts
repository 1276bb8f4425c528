/** One pass over the lines of a mail's text: what is quote, introduction, earlier mail, signature, list footer; the rest is new. */
import { attributionEndingAt } from './attribution.ts';
import { type Find, find, type Line } from './find.ts';
import { firstInk, inkEnd, lineEnd, nextInkLine } from './line.ts';
import { isInitialsQuote, isNamedQuote, isQuoted } from './quote-mark.ts';
import { append, type Segment, type SegmentKind } from './segment.ts';

/** A mail does not begin with a quote two or three deep: those are prompts of Python and marks of compilers. */
const PROMPT = />{2,3} /y;
const COLON = 58;
/** "> wrote:" and ">:" are the torn-off ends of an introduction; quotes are longer. */
const MAX_TORN = 20;

interface State {
  text: string;
  segments: Segment[];
  /** What an unmarked line is at this place. */
  plain: SegmentKind;
  /** Where the author's own first visible line starts (a signature counts); Infinity before it. */
  written: number;
  /** Lines before this offset are decided; introductions do not reach back over it. */
  floor: number;
  /** A quote has been introduced or seen, so `Name> ` is believed as a quote mark. */
  introduced: boolean;
}

function isPrompt(text: string, ink: number): boolean {
  PROMPT.lastIndex = ink;
  return PROMPT.test(text);
}

/** Takes back what was appended from `start` on: an introduction may have begun some lines above. */
function cut(segments: Segment[], start: number): void {
  for (let last = segments.at(-1); last !== undefined && last.end > start; last = segments.at(-1)) {
    if (last.start < start) last.end = start;
    else segments.pop();
  }
}

/** "[...]", "<snip>", "…": what people leave where they cut a quote. */
const CUT_MARK = /^[[<(]?\s?(?:\.{2,}|…|snip|lost|cut|\[|<|\()/i;
const MAX_CUT_MARK = 40;

/** Is the first visible line at or after `at` behind a quote mark? One that says that something was cut does not count. */
function marked(text: string, at: number): boolean {
  let line = nextInkLine(text, at);
  for (let cuts = 0; cuts < 2 && line < text.length; cuts++) {
    const end = lineEnd(text, line);
    const ink = firstInk(text, line, end);
    if (isQuoted(text, line, ink) || isNamedQuote(text, line)) return true;
    if (end - ink > MAX_CUT_MARK || !CUT_MARK.test(text.slice(ink, end))) return false;
    line = nextInkLine(text, end);
  }
  return false;
}

/**
 * Enters what `find` saw and returns where to go on; null when it is not believed. Below a header block that follows the
 * author's own words all is the earlier mail. Below an introduction it depends on the quote marks: where they are
 * missing, the rest is the earlier mail, unless nothing was written above: then the answer stands below.
 */
function enter(state: State, seen: Find): number | null {
  const { text, segments } = state;
  if (seen.kind === 'footer' || seen.kind === 'signature') {
    append(segments, seen.kind, seen.start, seen.end);
    if (seen.kind === 'signature') {
      state.plain = 'signature';
      state.written = Math.min(state.written, seen.start);
    }
    return seen.end;
  }
  const quoted = marked(text, seen.headersEnd);
  if (!quoted && !seen.certain) return null;
  const answered = state.written < seen.start;
  if (!answered) state.written = Number.POSITIVE_INFINITY;
  cut(segments, seen.start);
  append(segments, seen.kind, seen.start, seen.end);
  append(segments, 'headers', seen.end, seen.headersEnd);
  state.plain = 'new';
  state.introduced = true;
  const rest = seen.kind === 'attribution' ? answered && !quoted : answered || !quoted;
  if (!rest) return seen.headersEnd;
  append(segments, 'embedded', seen.headersEnd, text.length);
  return text.length;
}

/** `> wrote:` at the start of a quote, torn off from its introduction by a wrapping program. */
function tornIntroduction(state: State, line: Line): Find | null {
  const { text } = state;
  if (state.segments.at(-1)?.kind === 'quote') return null;
  if (text.charCodeAt(line.stop - 1) !== COLON || line.stop - line.ink > MAX_TORN) return null;
  const seen = attributionEndingAt(text, line.start, line.stop, state.floor);
  if (seen === null || seen.start === line.start || !seen.certain) return null;
  return { kind: 'attribution', start: seen.start, end: line.next, headersEnd: line.next, certain: true };
}

/** Segments of the whole text, in order. Linear in its length. */
export function scan(text: string): Segment[] {
  const segments: Segment[] = [];
  const state: State = { text, segments, plain: 'new', written: Infinity, floor: 0, introduced: false };
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const next = Math.min(end + 1, text.length);
    const ink = firstInk(text, at, end);
    if (ink === end) {
      append(segments, segments.at(-1)?.kind ?? state.plain, at, next);
      at = next;
      continue;
    }
    const line: Line = { start: at, ink, stop: inkEnd(text, ink, end), next };
    const quote =
      (isQuoted(text, at, ink) && (state.introduced || !isPrompt(text, ink))) ||
      (state.introduced && isNamedQuote(text, at)) ||
      isInitialsQuote(text, ink, end);
    const seen = quote ? tornIntroduction(state, line) : find(text, line, state.floor);
    const entered = seen === null ? null : enter(state, seen);
    if (entered !== null) {
      state.floor = at = entered;
    } else if (quote) {
      append(segments, 'quote', at, next);
      state.introduced = true;
      state.plain = 'new';
      state.floor = at = next;
    } else {
      append(segments, state.plain, at, next);
      if (state.written === Infinity) state.written = at;
      at = next;
    }
  }
  return segments;
}
