/**
 * The answer that the `trimmer` fixtures expect, put together from what `replyText` says each line is. Their conventions differ
 * from METRICS §3: introductions, signatures and earlier mails go, but quotes between new lines stay, and so does a quote or an
 * earlier mail where there is nothing else. No line is looked at again: only its kind counts, and for quotes whether they begin
 * with an introduction.
 */
import { quoteMarkLength } from '../../src/mail/reply-text/quote-mark.ts';
import { type ReplyText, replyText } from '../../src/mail/reply-text/reply-text.ts';
import type { SegmentKind } from '../../src/mail/reply-text/segment.ts';

interface KindLine {
  text: string;
  kind: SegmentKind;
}

/** So few lines below the last quote of a mail that began above it are taken for its signature. */
const FEW_LINES = 7;

function linesOf({ source, segments }: ReplyText): KindLine[] {
  return segments.flatMap(({ kind, start, end }) => {
    const lines = source.slice(start, end).split('\n');
    if (lines.at(-1) === '') lines.pop();
    return lines.map(text => ({ text, kind }));
  });
}

function isBlank({ text }: KindLine): boolean {
  return text.trim() === '';
}

/** Does the quote begin with the introduction of another one? */
function introducesItself(lines: KindLine[]): boolean {
  const quoted = lines.filter(({ kind }) => kind === 'quote').map(({ text }) => text.replace(/^\s*> ?/, ''));
  return replyText({ text: quoted.join('\n'), html: '' }).segments[0]?.kind === 'attribution';
}

const INTRODUCTION: ReadonlySet<SegmentKind> = new Set(['attribution', 'separator', 'headers']);

/** Which lines stay; see the file's head. */
function keptLines(lines: KindLine[]): boolean[] {
  const isNew = (line: KindLine): boolean => line.kind === 'new' && !isBlank(line);
  const firstNew = lines.findIndex(isNew);
  const lastNew = lines.findLastIndex(isNew);
  if (firstNew < 0) {
    const keepQuotes = !introducesItself(lines);
    return lines.map(({ kind }) => kind === 'embedded' || (kind === 'quote' && keepQuotes));
  }
  const introduced = lines.slice(0, firstNew).some(({ kind }) => INTRODUCTION.has(kind));
  const lastQuote = lines.findLastIndex(({ kind }) => kind === 'quote');
  const below = lines.slice(lastQuote + 1).filter(isNew).length;
  const lastIntroduction = lines.findLastIndex(({ kind }) => INTRODUCTION.has(kind));
  const signed =
    firstNew < lastIntroduction && lastQuote > lastIntroduction && below > 0 && below < FEW_LINES;
  const from = introduced ? firstNew : 0;
  const to = signed ? lastIntroduction - 1 : lastNew;
  return lines.map(({ kind }, at) => at >= from && at <= to && (kind === 'new' || kind === 'quote'));
}

function joined(lines: KindLine[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .trimEnd()
    .replace(/^(?:[^\S\n]*\n)+/, ''); // prettier-ignore
}

/** `trimmed` keeps its empty lines; `elided` is all the rest, unusual quote marks ("Name> ", "| ") shown as "> ". */
export function trimmerAnswer(text: string): { trimmed: string; elided: string } {
  const lines = linesOf(replyText({ text, html: '' }));
  const kept = keptLines(lines);
  const inked = lines.map((line, at) => kept[at] === true && !isBlank(line));
  const first = inked.indexOf(true);
  const last = inked.lastIndexOf(true);
  const stays = lines.map((line, at) => kept[at] === true || (isBlank(line) && at > first && at < last));
  const elided = lines
    .filter((_, at) => stays[at] !== true || at < first || at > last)
    .map(({ kind, text }) => ({ kind, text: kind === 'quote' ? asGreater(text) : text }));
  return {
    trimmed: first < 0 ? '' : joined(lines.filter((_, at) => stays[at] === true)),
    elided: joined(elided),
  };
}

function asGreater(line: string): string {
  const length = quoteMarkLength(line);
  return length === 0 ? line : `>${line.slice(length)}`;
}
