/** Builds lines of text out of runs of HTML text and breaks: white space collapsed, quote marks in front. */

/** Deeper quotes keep this many marks: nesting must not multiply the text. */
const MAX_MARKS = 4;

export interface HtmlLines {
  /** Is there nothing on the current line yet? */
  isEmpty(): boolean;
  /** Has any text been seen yet? */
  hasText(): boolean;
  /** Lines from here on are quoted one deeper (+1) or one less deep (-1). Ends the line. */
  quote(change: 1 | -1): void;
  isQuoted(): boolean;
  /** White space stays as it is from here on (+1) until as many calls with -1. */
  preserve(change: 1 | -1): void;
  isPreserved(): boolean;
  /** Ends the line, empty or not. */
  break(): void;
  /** Ends the line when there is something on it. */
  block(): void;
  /** Ends the line and leaves an empty one before the next text. */
  paragraph(): void;
  /** Decoded text; its white space is collapsed already where it is not preserved. */
  text(text: string): void;
  /** Ends the last line; the whole text. */
  finish(): string;
}

export function htmlLines(): HtmlLines {
  let out = '';
  let line = '';
  let depth = 0;
  let preserved = 0;
  let blankWanted = false;
  let lastBlank = true;
  let texts = false;

  const breakLine = (): void => {
    // A line of no-break spaces only is how editors write an empty line.
    const trimmed = line.trimEnd();
    const text = trimmed.includes('\u00a0') ? trimmed.replaceAll('\u00a0', ' ') : trimmed;
    if (depth > 0) out += `${'>'.repeat(Math.min(depth, MAX_MARKS))} `;
    out += text;
    out += '\n';
    lastBlank = text === '';
    texts ||= !lastBlank;
    line = '';
  };
  const block = (): void => {
    if (line !== '') breakLine();
  };
  return {
    isEmpty: () => line === '',
    hasText: () => texts || line.trim() !== '',
    isQuoted: () => depth > 0,
    isPreserved: () => preserved > 0,
    break: breakLine,
    block,
    quote(change) {
      block();
      depth += change;
    },
    preserve(change) {
      block();
      preserved = Math.max(0, preserved + change);
    },
    paragraph() {
      block();
      blankWanted = true;
    },
    text(text) {
      const spaced = text.charCodeAt(0) === 32 && (line === '' || line.endsWith(' '));
      const run = spaced && preserved === 0 ? text.slice(1) : text;
      if (run === '') return;
      if (blankWanted) {
        blankWanted = false;
        if (!lastBlank) breakLine();
      }
      const parts = preserved > 0 ? run.split('\n') : [run];
      parts.forEach((part, index) => {
        if (index > 0) breakLine();
        line += part;
      });
    },
    finish() {
      block();
      return out;
    },
  };
}
