/** Quote marks at the start of a line: `>` (RFC 3676 §4.5), and the marks of older programs where the context allows them. */
import { firstInk, lineEnd } from './line.ts';

const GREATER = 62;

/** More spaces than this before `>` make it code, not a quote. */
const MAX_INDENT = 3;

/** `>` at the start of the line, after a few spaces at most. `ink` is the line's first visible character. */
export function isQuoted(text: string, start: number, ink: number): boolean {
  const code = text.charCodeAt(ink);
  return (code === GREATER || code === 0xff1e) && ink - start <= MAX_INDENT;
}

const NAMED = /[ \t]{0,3}(?:[A-Za-z]{1,12}>|\|)(?=[ \t\n]|$)/y;
const INITIALS = /[ \t]{0,1}([A-Z][A-Za-z]{0,2}>)(?=[ \t\n]|$)/y;

/** `Name> ` or `| `: a quote mark only right after an attribution, because prompts and tables look the same. */
export function isNamedQuote(text: string, start: number): boolean {
  NAMED.lastIndex = start;
  return NAMED.test(text);
}

/** `JD> ` on this line and the same on the next one. */
export function isInitialsQuote(text: string, start: number, end: number): boolean {
  INITIALS.lastIndex = start;
  const mark = INITIALS.exec(text)?.[1];
  if (mark === undefined || end >= text.length) return false;
  const next = lineEnd(text, end + 1);
  return text.startsWith(mark, firstInk(text, end + 1, next));
}

/** The length of the quote mark that opens the line, 0 without one; for those who show the mark in one form. */
export function quoteMarkLength(line: string): number {
  NAMED.lastIndex = 0;
  return NAMED.test(line) ? NAMED.lastIndex : 0;
}
