/** Quote marks at the start of a line: `>` (RFC 3676 §4.5), and the marks of older programs where the context allows them. */
const GREATER = 62;

/** More spaces than this before `>` make it code, not a quote. */
const MAX_INDENT = 3;

/** `>` at the start of the line, after a few spaces at most. `ink` is the line's first visible character. */
export function isQuoted(text: string, start: number, ink: number): boolean {
  const code = text.charCodeAt(ink);
  return (code === GREATER || code === 0xff1e) && ink - start <= MAX_INDENT;
}

const NAMED = /[ \t]{0,3}(?:[A-Za-z]{1,12}>|\|)(?=[ \t\n]|$)/y;
/** `Name> ` or `| `: a quote mark only where a quote has been introduced, because prompts and tables look the same. */
export function isNamedQuote(text: string, start: number): boolean {
  NAMED.lastIndex = start;
  return NAMED.test(text);
}

/** `JD> ` (one to three letters, a capital first) on this line and the same on the next one. */
export function isInitialsQuote(text: string, ink: number, end: number): boolean {
  const first = text.charCodeAt(ink);
  if (first < 65 || first > 90) return false;
  let mark = 1;
  while (mark < 4 && text.charCodeAt(ink + mark) !== GREATER) mark++;
  if (mark === 4) return false;
  const behind = text.charCodeAt(ink + mark + 1);
  if (behind > 32 || !/^[A-Za-z]+$/.test(text.slice(ink, ink + mark))) return false;
  return end < text.length && text.startsWith(text.slice(ink, ink + mark + 1), end + 1);
}

/** The length of the quote mark that opens the line, 0 without one; for those who show the mark in one form. */
export function quoteMarkLength(line: string): number {
  NAMED.lastIndex = 0;
  return NAMED.test(line) ? NAMED.lastIndex : 0;
}
