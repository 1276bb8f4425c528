/** Takes from the end of a stretch of new text what nobody typed for this mail: signatures, notices, client notes. */
import { isClientLine } from './client-line.ts';
import { disclaimerStart } from './disclaimer.ts';
import { firstInk, inkEnd, previousLine } from './line.ts';
import { filledBelow, isNameBlock, nameBlockLength } from './name-block.ts';
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
const DASH = 45;
const UNDERSCORE = 95;

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

/** The last lines of a range that ends with ink, last first: most texts are judged by two or three, so they are read when asked for. */
class Tail {
  private readonly text: string;
  private readonly start: number;
  private readonly end: number;
  private readonly lines: TailLine[] = [];
  /** Where the topmost line that was read starts. */
  private top: number;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.top = end;
  }

  /** The line `index` lines above the last one; undefined above the range's first, or too far from its end. */
  line(index: number): TailLine | undefined {
    while (this.lines.length <= index) if (!this.readOne()) return undefined;
    return this.lines[index];
  }

  textOf = (index: number): string | undefined => {
    const line = this.line(index);
    return line === undefined ? undefined : this.text.slice(line.ink, line.stop);
  };

  private readOne(): boolean {
    const { text, top, end } = this;
    if (top <= this.start || this.lines.length >= MAX_LINES || end - top >= MAX_LENGTH) return false;
    const line = Math.max(this.start, previousLine(text, top));
    const lineStop = top === end ? end : top - 1;
    const ink = firstInk(text, line, lineStop);
    this.lines.push({ start: line, ink, stop: inkEnd(text, ink, lineStop) });
    this.top = line;
    return true;
  }
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
  if (words.charCodeAt(0) !== DASH || !SIGNED.test(words) || line <= start) return null;
  const above = Math.max(start, previousLine(text, line));
  return firstInk(text, above, line) === line ? line : null;
}

/** The start of the last rule that a signature stands below: of underscores, or of dashes above contact details. */
function ruledStart(text: string, tail: Tail): number | null {
  for (let index = 0; index <= MAX_RULED; index++) {
    const rule = tail.line(index);
    if (rule === undefined) return null;
    const first = text.charCodeAt(rule.ink);
    if ((first !== UNDERSCORE && first !== DASH) || !isRule(text, rule)) continue;
    if (first === UNDERSCORE) return rule.stop - rule.ink >= MIN_RULE ? rule.start : null;
    return isNameBlock(filledBelow(tail.textOf, index)) ? rule.start : null;
  }
  return null;
}

/** The start of the last paragraph, as far as it is looked at. */
function paragraphStart(tail: Tail): number {
  let start = 0;
  for (let index = 0; ; index++) {
    const line = tail.line(index);
    if (line === undefined || line.ink === line.stop) return start;
    start = line.start;
  }
}

/** Where what ends the range starts, and its kind; null when it is the author's own. */
function lastPiece(text: string, start: number, end: number): Segment | null {
  const piece = (kind: SegmentKind, from: number): Segment => ({ kind, start: from, end });
  const line = lastLinePiece(text, start, end);
  if (line !== null) return piece('signature', line);
  const tail = new Tail(text, start, end);
  const paragraph = paragraphStart(tail);
  const notice = disclaimerStart(text.slice(paragraph, end));
  if (notice !== null) return piece('disclaimer', paragraph + notice);

  const from = ruledStart(text, tail);
  if (from !== null) return piece('signature', from);
  const block = nameBlockLength(tail.textOf);
  return block === 0 ? null : piece('signature', (tail.line(block - 1) as TailLine).start);
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
