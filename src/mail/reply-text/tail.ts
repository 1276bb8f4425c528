/** Takes from the end of a stretch of new text what nobody typed for this mail: signatures, notices, client notes. */
import { isClientLine } from './client-line.ts';
import { disclaimerStart } from './disclaimer.ts';
import { firstInk, inkEnd, lineEnd, previousLine } from './line.ts';
import { isNameBlock, nameBlockStart } from './name-block.ts';
import type { Segment, SegmentKind } from './segment.ts';
import { ruleLength } from './separator.ts';

/** How far above the end one piece may start. */
const MAX_LINES = 30;
const MAX_LENGTH = 4000;
/** Longer lines are no signature's. */
const MAX_LINE = 300;
/** A signature below a rule of underscores. */
const MAX_RULED = 12;
const MIN_RULE = 5;
const RULES = '-_*=~#+—–';

/** Marks that mail trackers leave on a line of their own. */
const TRACKER = /^(?:ᐧ|\u200b|\u034f|\u00ad|\s)+$/u;
/** The bare link that some lists leave. */
const LIST_LINK = /^https?:\/\/[^\s/]+\/(?:\S{0,40}\/)?(?:mailman|mailman3|listinfo)\/\S+$/;
/** "-Ana Gil" below an empty line: the old way to sign. */
const SIGNED = /^--?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}$/u;

/** A line's offsets, blanks around it left out; `ink` is `stop` on an empty one. */
interface TailLine {
  start: number;
  ink: number;
  stop: number;
}

/** The last lines of the range, first to last. The range ends with ink. */
function lastLines(text: string, start: number, end: number): TailLine[] {
  const lines: TailLine[] = [];
  let at = end;
  while (at > start && lines.length < MAX_LINES && end - at < MAX_LENGTH) {
    const line = Math.max(start, previousLine(text, at));
    const stop = Math.min(lineEnd(text, line), at);
    const ink = firstInk(text, line, stop);
    lines.push({ start: line, ink, stop: inkEnd(text, ink, stop) });
    at = line;
  }
  return lines.reverse();
}

function isRule(text: string, { ink, stop }: TailLine): boolean {
  return stop - ink > 1 && RULES.includes(text.charAt(ink)) && ruleLength(text, ink, stop) > 0;
}

/** Is the last line of the range, alone, something nobody typed? Its start; null when it is not. */
function lastLinePiece(text: string, start: number, end: number): number | null {
  const line = Math.max(start, previousLine(text, end));
  const ink = firstInk(text, line, end);
  if (isRule(text, { start: line, ink, stop: end })) return line;
  const words = text.slice(ink, Math.min(end, ink + MAX_LINE));
  if (isClientLine(words) || TRACKER.test(words) || LIST_LINK.test(words)) return line;
  if (!SIGNED.test(words) || line <= start) return null;
  const above = Math.max(start, previousLine(text, line));
  return firstInk(text, above, line) === line ? line : null;
}

/** The start of the last rule that a signature stands below: of underscores, or of dashes above contact details. */
function ruledStart(text: string, lines: TailLine[]): number | null {
  const near = lines.slice(-MAX_RULED - 1);
  const at = near.findLastIndex(line => '_-'.includes(text.charAt(line.ink)) && isRule(text, line));
  const rule = near[at];
  if (rule === undefined) return null;
  if (text.charAt(rule.ink) === '_') return rule.stop - rule.ink >= MIN_RULE ? rule.start : null;
  const below = near.slice(at + 1).map(({ ink, stop }) => text.slice(ink, stop));
  return isNameBlock(below.filter(line => line !== '')) ? rule.start : null;
}

/** Where what ends the range starts, and its kind; null when it is the author's own. */
function lastPiece(text: string, start: number, end: number): Segment | null {
  const piece = (kind: SegmentKind, from: number): Segment => ({ kind, start: from, end });
  const line = lastLinePiece(text, start, end);
  if (line !== null) return piece('signature', line);
  const lines = lastLines(text, start, end);
  const last = lines.at(-1);
  if (last === undefined) return null;
  const blank = lines.findLastIndex(({ ink, stop }) => ink === stop);
  const paragraph = lines[blank + 1] ?? last;
  const notice = disclaimerStart(text.slice(paragraph.start, end));
  if (notice !== null) return piece('disclaimer', paragraph.start + notice);

  const from = ruledStart(text, lines);
  if (from !== null) return piece('signature', from);
  const block = lines[nameBlockStart(lines.map(({ ink, stop }) => text.slice(ink, stop)))];
  return block === undefined ? null : piece('signature', block.start);
}

/** The range as new text and, behind it, what is not. Each step looks at the last 30 lines only. */
export function splitTail(text: string, start: number, end: number): Segment[] {
  const pieces: Segment[] = [];
  let stop = end;
  for (;;) {
    const ink = inkEnd(text, start, stop);
    const piece = ink === start ? null : lastPiece(text, start, ink);
    if (piece === null) break;
    pieces.push({ ...piece, end: stop });
    stop = piece.start;
  }
  if (start < stop) pieces.push({ kind: 'new', start, end: stop });
  return pieces.reverse();
}
