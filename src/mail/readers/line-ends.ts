/** Files of the classic Mac end lines with CR alone; for the readers they become LF, byte for byte. */
import type { Feed } from './feed.ts';

const LF = 10;
const CR = 13;

/** The first line ends with CR and no LF follows it. Null: there is no line end yet. */
export function endsLinesWithCr(bytes: Uint8Array): boolean | null {
  const cr = bytes.indexOf(CR);
  const lf = bytes.indexOf(LF);
  if (lf >= 0 && (cr < 0 || lf < cr)) return false;
  if (cr < 0) return null;
  // A CR at the very end of a piece is taken for half a CRLF.
  return cr + 1 < bytes.length && bytes[cr + 1] !== LF;
}

export function crToLf(bytes: Uint8Array): void {
  for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1)) bytes[at] = LF;
}

/** `known`: how the source's beginning ends its lines, where the feed starts further on. */
export function withLfLines(feed: Feed, known: boolean | null = null): Feed {
  let cr = known;
  return {
    ...feed,
    async read(into, at) {
      const count = await feed.read(into, at);
      const bytes = into.subarray(at, at + count);
      cr ??= endsLinesWithCr(bytes);
      if (cr === true) crToLf(bytes);
      return count;
    },
  };
}
