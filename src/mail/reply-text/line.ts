/** Places within a text without cutting it up: all are UTF-16 offsets. */

/** White space and the invisible characters mail programs put into empty lines. */
export function isBlank(code: number): boolean {
  return (
    code <= 32 ||
    (code >= 0xa0 &&
      (code === 0xa0 ||
        code === 0xad ||
        code === 0x3000 ||
        code === 0xfeff ||
        (code >= 0x2000 && code <= 0x200f) ||
        (code >= 0x2060 && code <= 0x2064)))
  );
}

/** The offset of the line feed that ends the line, or the text's length. */
export function lineEnd(text: string, start: number): number {
  const at = text.indexOf('\n', start);
  return at < 0 ? text.length : at;
}

/** The start of the line before the one that starts at `start`; `start` must be above 0. */
export function previousLine(text: string, start: number): number {
  return start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
}

/** The first character that is not blank, or `end`. */
export function firstInk(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Behind the last character that is not blank, or `start`. */
export function inkEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The start of the first line at or after `start` that is not blank, or the text's length. */
export function nextInkLine(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (firstInk(text, at, end) < end) return at;
    at = end + 1;
  }
  return text.length;
}
