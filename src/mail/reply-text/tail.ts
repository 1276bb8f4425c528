/** Takes from the end of a stretch of new text what nobody typed for this mail: signatures, notices, client notes. */
import { isClientLine } from './client-line.ts';
import { isDisclaimer, opensDisclaimer } from './disclaimer.ts';
import { firstInk, inkEnd, lineEnd, previousLine } from './line.ts';
import { nameBlockStart } from './name-block.ts';
import type { Segment, SegmentKind } from './segment.ts';
import { ruleLength } from './separator.ts';

/** How far above the end a signature may start. */
const MAX_LINES = 40;
/** A signature below a rule of underscores or dashes. */
const MAX_RULED = 12;
const RULES = '-_*=~#+—–';

/** Marks that mail trackers leave on a line of their own. */
const TRACKER = /^(?:ᐧ|\u200b|\u034f|\u00ad|\s)+$/u;

const SIGNED = /^--?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}$/u;

interface TailLine {
  start: number;
  text: string;
}

/** The last lines of the range, first to last, with blanks around them removed. */
function lastLines(text: string, start: number, end: number): TailLine[] {
  const lines: TailLine[] = [];
  let at = end;
  while (at > start && lines.length < MAX_LINES) {
    const line = Math.max(start, previousLine(text, at));
    const stop = Math.min(lineEnd(text, line), at);
    lines.push({ start: line, text: text.slice(firstInk(text, line, stop), inkEnd(text, line, stop)) });
    at = line;
  }
  return lines.reverse();
}

function isRule(line: string): boolean {
  return line.length > 1 && RULES.includes(line.charAt(0)) && ruleLength(line, 0, line.length) > 0;
}

/** What the end of the lines is: the index it starts at and its kind; null when it is the author's own. */
function lastPiece(lines: TailLine[]): { from: number; kind: SegmentKind } | null {
  const last = lines.length - 1;
  const line = lines[last]?.text ?? '';
  if (isClientLine(line) || isRule(line) || TRACKER.test(line)) return { from: last, kind: 'signature' };
  // "-Ana Gil" below an empty line: the old way to sign.
  if (last > 0 && lines[last - 1]?.text === '' && SIGNED.test(line)) return { from: last, kind: 'signature' };
  let paragraph = last;
  while (paragraph > 0 && lines[paragraph - 1]?.text !== '') paragraph--;
  const words = lines.slice(paragraph).map(({ text }) => text);
  if (isDisclaimer(words.join('\n'))) {
    const opening = words.findIndex(text => isRule(text) || opensDisclaimer(text));
    return { from: paragraph + Math.max(0, opening), kind: 'disclaimer' };
  }
  const opening = words.findIndex(opensDisclaimer);
  if (opening > 0) return { from: paragraph + opening, kind: 'disclaimer' };
  const ruled = lines.findLastIndex(({ text }) => text.length > 4 && text.startsWith('_') && isRule(text));
  if (ruled >= 0 && last - ruled <= MAX_RULED) return { from: ruled, kind: 'signature' };
  const block = nameBlockStart(lines.map(({ text }) => text));
  return block < lines.length ? { from: block, kind: 'signature' } : null;
}

/** The range as new text and, behind it, what is not. Looks at its last 40 lines only. */
export function splitTail(text: string, start: number, end: number): Segment[] {
  const pieces: Segment[] = [];
  const lines = lastLines(text, start, end);
  let stop = end;
  while (lines.length > 0) {
    if (lines.at(-1)?.text === '') {
      lines.pop();
      continue;
    }
    const piece = lastPiece(lines);
    if (piece === null) break;
    const from = lines[piece.from]?.start ?? stop;
    pieces.push({ kind: piece.kind, start: from, end: stop });
    stop = from;
    lines.length = piece.from;
  }
  if (start < stop) pieces.push({ kind: 'new', start, end: stop });
  return pieces.reverse();
}
